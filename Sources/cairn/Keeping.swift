import Accounts
import ArgumentParser
import Findings
import Log
import Store
import Upkeep

/// `cairn database`
struct DatabaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database", abstract: "Backs a database up, restores it, moves it and looks whether it is whole.",
    subcommands: [BackUp.self, Restore.self, Copy.self, VerifyWhole.self])

  struct BackUp: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup", abstract: "Copies the database into a file while a server may write to it.",
      discussion: """
        The file is an SQLite database, from whatever engine it comes; it is looked through before it takes its name, \
        and never takes the place of another.
        """)

    @Argument(help: ArgumentHelp("The new file.", valueName: "file"))
    var file: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let line = ProgressLine()
      let bytes = try BackUpDatabase(of: database.place(), to: file).run(by: .cairn, .now()) { line.show($0, $1) }
      line.finish()
      print("\(file): \(megabytes(bytes)), looked through and whole.")
    }
  }

  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a database from a backup; it never takes the place of one that is there.")

    @Argument(help: ArgumentHelp("The backup.", valueName: "file"))
    var file: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let place = try database.place()
      let line = ProgressLine()
      try RestoreDatabase(from: file, to: place).run(by: .cairn) { line.show($0, $1) }
      line.finish()
      print("\(place) holds what \(file) holds. Look through it: cairn database verify --database …")
    }
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Moves everything into an empty database, of whatever engine, and proves that both hold the same.",
      discussion: """
        For example from the file var/cairn.sqlite to postgresql://cairn@localhost/cairn, or back. Stop the server \
        first: what is written to the old database afterwards is not in the new one.
        """)

    @Argument(help: "The database to copy.")
    var from: String
    @Argument(help: "The empty database to copy to.")
    var to: String

    func run() throws {
      let line = ProgressLine()
      let contents = try CopyDatabase(from: DatabasePlace(from), to: DatabasePlace(to)).run(by: .cairn) {
        line.show("Copying \($0)", $1)
      }
      line.finish()
      for content in contents where content.rows > 0 { print("\(content.table)\t\(content.rows)\t\(content.digest)") }
      print("Both hold the same: \(contents.map(\.rows).reduce(0, +)) rows of \(contents.count) tables.")
    }
  }

  struct VerifyWhole: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Looks whether a database is whole: files, references, logs, and figures against their rows.")

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let line = ProgressLine()
      let outcome = try VerifyDatabase().run(by: .cairn, on: database.held()) { line.show($0, $1) }
      line.finish()
      guard outcome.faults.isEmpty else {
        standardError(outcome.faults.joined(separator: "\n") + "\n")
        throw ExitCode(1)
      }
      guard outcome.events > 0 else {
        standardError("It holds nothing: nobody has used it yet, or a copy into it was not finished.\n")
        throw ExitCode(1)
      }
      print("Whole: \(outcome.rows) rows, \(outcome.events) events, \(outcome.blocks) blocks of figures.")
    }
  }
}

/// `cairn doctor`
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks for what is missing, out of date, unsafe or unproven in this installation.",
    discussion: "Exit status 0 where all is good, 1 where something is to be seen to.")

  @Option(help: "Where people reach it: https://… (or CAIRN_SITE).") var site: String?
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let examine = ExamineInstallation(try database.place(), site: site ?? environment("CAIRN_SITE"))
    let points = try examine.run(by: .cairn, on: database.held(), .now())
    for point in points {
      print("\(point.state.rawValue.padded(to: 8))\(point.subject.padded(to: 11))\(point.text)")
    }
    guard points.allSatisfy({ $0.state == .good }) else { throw ExitCode(1) }
  }
}

/// `cairn retention`
struct Retention: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what has been kept for its time, and deletes it when that is approved.",
    discussion: """
      How long things are kept stands in definitions/retention.yaml. The log stays whole: it proves that what is deleted \
      was there, and when it went.
      """)

  @Option(help: ArgumentHelp("Delete what the plan with this code says.", valueName: "code"))
  var approve: String?
  @Option(
    help: ArgumentHelp("The file that says how long things are kept (or CAIRN_RETENTION).", valueName: "file"))
  var rules: String?
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let apply = try ApplyRetention(home: database.home(), named: rules ?? environment("CAIRN_RETENTION"))
    let store = try database.held()
    let plan =
      try approve.map { try apply.run(approved: $0, by: .cairn, in: store, .now()) }
      ?? apply.plan(by: .cairn, in: store, .now())
    for what in Retained.allCases {
      let line = plan.lines.first { $0.what == what }
      let told =
        line.map { "kept \(apply.rules[what] ?? 0) days; \($0.count) from before \($0.before.prefix(10))" }
        ?? "kept for ever: no rule says how long"
      print(what.rawValue.padded(to: 18) + told)
    }
    if approve != nil {
      print("Deleted. The log says so: cairn audit verify")
    } else if plan.count > 0 {
      print("Nothing was deleted yet. To delete this: cairn retention --approve \(plan.code)")
    } else {
      print("There is nothing to delete.")
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(width - count, 1)) }
}

private func megabytes(_ bytes: Int) -> String {
  "\((bytes + 50_000) / 100_000 / 10).\((bytes + 50_000) / 100_000 % 10) MB"
}
