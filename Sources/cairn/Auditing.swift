import ArgumentParser
import Enquiries
import Findings
import FoundationEssentials
import Log
import PublishedData
import Supply

/// `cairn audit`
struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proves that no recorded change was altered or lost.",
    subcommands: [Verify.self, Checkpoint.self, CouncilLog.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Looks whether any recorded change, or a row that one made, was edited, deleted, moved or cut off.",
      discussion: """
        A database can only prove that its rows, its events and its logs agree. Whoever changes all of them is found by \
        checkpoints kept elsewhere: name their file. An exported log is verified by itself with --log.
        """)

    @Option(help: ArgumentHelp("A file of checkpoints kept elsewhere.", valueName: "file"))
    var checkpoint: String?
    @Option(help: ArgumentHelp("A log that cairn audit export printed, in place of the database.", valueName: "file"))
    var log: String?
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let checkpoints = try checkpoint.map(read) ?? []
      let (size, faults, erased) = try log.map { try exported($0, checkpoints) } ?? held(checkpoints)
      guard faults.isEmpty else {
        standardError(faults.joined(separator: "\n") + "\n")
        throw ExitCode(1)
      }
      let against =
        checkpoints.isEmpty ? "" : ", as \(checkpoints.count == 1 ? "the checkpoint says" : "all checkpoints say")"
      print("The log is whole: \(size) events\(against).")
      for (erasure, count) in erased.sorted(by: { $0.key < $1.key }) {
        print(
          "What was said with \(count) of them was erased by the event \(erasure). Only the installation’s log can prove that: cairn audit export."
        )
      }
    }

    private func held(_ checkpoints: [LogCheckpoint]) throws -> (Int, [String], [String: Int]) {
      let outcome = try VerifyLog(checkpoints: checkpoints).run(by: .cairn, on: database.held())
      return (outcome.size, outcome.faults, [:])
    }

    private func exported(_ file: String, _ checkpoints: [LogCheckpoint]) throws -> (Int, [String], [String: Int]) {
      let lines = try text(file, of: "cairn audit export").split(whereSeparator: \.isNewline).map(String.init)
      let outcome = try VerifyExport(lines).run(checkpoints: checkpoints)
      return (outcome.checkpoint.size, outcome.faults, outcome.erased)
    }

    private func read(_ file: String) throws -> [LogCheckpoint] {
      let lines = try text(file, of: "cairn audit checkpoint").split(whereSeparator: \.isNewline)
      guard !lines.isEmpty else {
        throw Refusal(.notAllowed, "\(file) holds no checkpoint. One is as cairn audit checkpoint prints it.")
      }
      return try lines.enumerated().map { place, line in
        if let checkpoint = LogCheckpoint(String(line)) { return checkpoint }
        throw Refusal(
          .notAllowed, "\(file):\(place + 1): this is no checkpoint. One is as cairn audit checkpoint prints it.")
      }
    }

    private func text(_ file: String, of command: String) throws -> String {
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        throw Refusal(.notFound, "\(file) can't be read. Name a file that \(command) wrote.")
      }
      return text
    }
  }

  struct Checkpoint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the state of every council's log, to be kept on another machine or on paper.")

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      for checkpoint in try TakeCheckpoint().run(by: .cairn, in: database.held(), .now()) { print(checkpoint) }
    }
  }

  struct CouncilLog: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Prints one council's log as lines that can be verified by themselves.")

    @Argument(help: "The council: its name or number. Without one, the installation's log.")
    var council: String?
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try database.held()
      let number = try council.map { name in
        let area = try DescribeArea(name).area(in: LoadRecord().run(from: store).published)
        guard let number = area.id.council else {
          throw Refusal(.notFound, "\(area.name) is no local authority: only councils have a log of their own.")
        }
        return number
      }
      for line in try ExportLog(council: number ?? 0).run(by: .cairn, from: store) { print(line) }
    }
  }
}
