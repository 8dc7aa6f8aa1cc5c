import Accounts
public import ArgumentParser
public import Days
import Enquiries
import Findings
import FoundationEssentials
import Glibc
import Log
import Reports
import SQL
import Store
import Supply
import Upkeep

/// Where the database is.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database: a file, or postgresql://… (or CAIRN_DATABASE).", valueName: "path|address"))
  var database: String?

  /// The store, made and filled if it is absent.
  func prepared() throws -> Store { try prepared(engine()) }

  /// - Parameter engine: of the database.
  func prepared(_ engine: any SQLEngine) throws -> Store {
    let store = try Store(engine)
    let line = ProgressLine()
    try PrepareDatabase(home: home()).run(by: .cairn, in: store, .now()) { line.show($0, $1) }
    line.finish()
    return store
  }

  /// Where the database is, or would be.
  func place() throws -> DatabasePlace { try named ?? .file(home().database) }

  /// The store as it is; one that is not there is not made.
  func held() throws -> Store {
    let place = try place()
    guard place.isThere else { throw Refusal(.notFound, "There is no database \(place).") }
    guard try place.schema() > 0 else {
      throw Refusal(.notAllowed, "\(place) is empty: it is not a Cairn database yet.")
    }
    return try Store(place.engine())
  }

  /// What was named; nil for the database of the program's own folder.
  var named: DatabasePlace? { (database ?? environment("CAIRN_DATABASE")).map(DatabasePlace.init) }

  /// The engine of the database; its file is made if it is absent.
  func engine() throws -> any SQLEngine {
    let place = try place()
    guard case .file(let path) = place else { return try place.engine() }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    if named == nil { try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    guard FileManager.default.fileExists(atPath: folder) else {
      throw Refusal(
        .couldNotRun, "There is no folder \(folder) for the database \(path). Make it, or name another file.")
    }
    return try place.engine()
  }

  func home() throws -> Home {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return try Home(named: environment("CAIRN_HOME"), executable: program)
  }
}

/// A setting from the environment; nil where it is absent or empty.
func environment(_ name: String) -> String? {
  ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
}

/// The day of judging.
struct DateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Judge as of this day (today).", valueName: "date"))
  var on: Day?
}

/// What was known by a day.
struct KnownOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Use only what was known by this day (all).", valueName: "date"))
  var knownBy: Day?

  /// - Throws: `Refusal` for a day that is still to come.
  func day() throws -> Day? { try knownBy?.known(on: Occasion.now().day) }
}

extension Day: ExpressibleByArgument {}

/// What a command prints.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv

  /// Prints what was asked for; nothing else of it is made.
  func show(text: @autoclosure () -> String, json: @autoclosure () -> JSON, csv: @autoclosure () -> String) {
    switch self {
    case .text: print(text(), terminator: "")
    case .json: print(json().text, terminator: "")
    case .csv: print(csv(), terminator: "")
    }
  }
}

/// What a command prints that has no table.
enum TextFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

extension Occasion {
  /// Now.
  ///
  /// - Parameter origin: an address on the network; from the command line unless said.
  static func now(_ origin: String = "command") -> Occasion {
    Occasion(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000), origin: origin)
  }
}

extension Actor {
  /// Whoever runs this command.
  static let cairn = Actor.command("cairn")
}

extension TextStyle {
  /// Coloured on a terminal, unless NO_COLOR is set.
  static var terminal: TextStyle {
    TextStyle(isColoured: isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil)
  }
}

/// How a sheet of a workbook is chosen.
let sheetHelp = ArgumentHelp(
  "The sheet of a workbook (the one visible sheet with a table).", valueName: "name")
