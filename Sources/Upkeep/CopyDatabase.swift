public import Accounts
import Findings
public import Store

/// Moves everything that a database holds into an empty one, of whatever engine, and proves that both hold the same.
public struct CopyDatabase {
  public let from, to: DatabasePlace

  public init(from: DatabasePlace, to: DatabasePlace) {
    self.from = from
    self.to = to
  }

  /// - Parameter progress: the table, and how many of all tables are done, 0 to 1.
  /// - Returns: what both hold, table by table.
  /// - Throws: `Refusal`, `NotPermitted`, `SQLError`; then the other database has no row.
  public func run(
    by actor: Actor, progress: (_ table: String, _ share: Double) throws -> Void
  ) throws -> [TableContent] {
    let permit = try actor.permit(.keepInstallation)
    guard from != to else { throw Refusal(.notAllowed, "\(from) can't be copied to itself.") }
    guard from.isThere else { throw Refusal(.notFound, "There is no database \(from).") }
    try from.guardSchema()
    return try Store(from.engine()).copy(permit, to: Store(to.engine()), progress: progress)
  }
}
