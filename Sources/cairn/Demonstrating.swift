import ArgumentParser
import Demo
import Findings
import FoundationEssentials
import Log
import SQLiteEngine
import Store
import Supply
import Upkeep

/// `cairn demo`
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves the invented council of Ambleford, with people of every role and a year of their work.",
    discussion: """
      Everything in it is invented and stands in a database of its own, var/demo.sqlite, which never holds anything real. \
      It is served to this machine alone: its passwords are known to everybody.
      """)

  @Option(help: "The port to listen on.") var port = 8080
  @Flag(help: "Forget what was done in it and start its year again, ending yesterday.") var again = false
  @Flag(help: "Only fill the database.") var fillOnly = false
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if !(1...65_535).contains(port) { throw ValidationError("--port must be from 1 to 65535.") }
  }

  func run() async throws {
    let home = try database.home()
    let place = database.named ?? .file("\(home.path)/var/demo.sqlite")
    switch place {
    case .file(let path): try fill(path, home)
    case .server: try fill(place, home)
    }
    // Written at once: the server goes on, and what waits in a buffer is never read.
    let told = FillDemo.demonstration
    standardOutput("You can sign in as any of these, with the password: \(told.password)\n")
    for account in told.accounts { standardOutput("  \(account.email)  \(account.name), \(account.role)\n") }
    if fillOnly { return }
    try await Serve.serve(try Store(place.engine()), home, host: "127.0.0.1", port: port)
  }

  /// Fills an empty database on a server; one that holds a year already stays as it is.
  private func fill(_ place: DatabasePlace, _ home: Home) throws {
    let store = try Store(place.engine())
    if try InventedRecord.isHeld(in: store) {
      guard try again || FillDemo.isStale(in: store, on: Occasion.now().day) else { return }
      throw Refusal(.notAllowed, "\(place) holds an older demonstration. Name an empty database for a new one.")
    }
    let line = ProgressLine()
    try FillDemo(home: home).run(in: store, .now()) { line.show($0, $1) }
    line.finish()
  }

  /// Fills it beside its place and puts it there whole, so that a half-told year is never served.
  private func fill(_ path: String, _ home: Home) throws {
    let files = FileManager.default
    if files.fileExists(atPath: path) {
      let store = try Store(SQLiteEngine(path: path))
      guard try InventedRecord.isHeld(in: store) else {
        throw Refusal(.notAllowed, "\(path) holds something else: the demonstration goes into a database of its own.")
      }
      guard try again || FillDemo.isStale(in: store, on: Occasion.now().day) else { return }
    }
    try files.createDirectory(
      atPath: URL(filePath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
    let unfinished = path + ".unfinished"
    for file in [unfinished, unfinished + "-wal", unfinished + "-shm"] { try? files.removeItem(atPath: file) }
    let line = ProgressLine()
    do {
      let store = try Store(SQLiteEngine(path: unfinished))
      try FillDemo(home: home).run(in: store, .now()) { line.show($0, $1) }
    }
    line.finish()
    for file in [path, path + "-wal", path + "-shm"] { try? files.removeItem(atPath: file) }
    try files.moveItem(atPath: unfinished, toPath: path)
  }
}
