public import Accounts
import Log
import SQL
import SQLiteEngine
public import Store

/// Looks through a whole database: its files, what refers to what, the logs with every row that a change made, and every
/// block of figures against its rows.
public struct VerifyDatabase {
  public init() {}

  public struct Outcome: Sendable {
    /// What is wrong, in words; empty where everything is whole.
    public let faults: [String]
    public let rows, events, blocks: Int
  }

  /// - Parameter progress: what is looked at, and how much is done, 0 to 1.
  /// - Throws: `NotPermitted`, `SQLError`.
  public func run(
    by actor: Actor, on store: Store, progress: (_ step: String, _ share: Double) -> Void
  ) throws -> Outcome {
    let permit = try actor.permit(.keepInstallation)
    progress("Looking through the files", 0)
    var faults = try store.read(permit) { try $0.integrityFaults() }
    // What is not readable can't be looked at further.
    guard faults.isEmpty else { return Outcome(faults: faults, rows: 0, events: 0, blocks: 0) }
    progress("Looking at what refers to what", 0.2)
    let new = try SQLiteEngine()
    _ = try Store(new)
    let made = try new.read { try $0.tables() }
    faults += try store.read(permit) { tables in
      try tables.takeTime()
      return try tables.schemaFaults(made) + tables.referenceFaults()
    }
    progress("Looking through the logs", 0.4)
    let log = try VerifyLog().run(by: actor, on: store)
    faults += log.faults
    progress("Comparing figures with their rows", 0.6)
    let blocks = try store.read(permit) { tables in try tables.releases().map { try tables.blockFaults($0) } }
    faults += blocks.flatMap(\.faults)
    // A server tells of a page that it can't read when it is read.
    progress("Reading every row", 0.9)
    let rows = try store.contents(permit).map(\.rows).reduce(0, +)
    return Outcome(faults: faults, rows: rows, events: log.size, blocks: blocks.map(\.blocks).reduce(0, +))
  }
}
