import Accounts
public import Days
import Log
public import Store

/// Lists which version of each strategy became known when.
public struct ListVersions: Sendable {
  public init() {}

  /// One version.
  public struct Entry: Sendable {
    public let strategy: String
    public let version: Int
    /// Whether the strategy was removed with it.
    public let isRemoved: Bool
    public let knownFrom: Day
  }

  /// - Returns: the oldest first.
  /// - Throws: `SQLError`.
  public func run(from store: Store) throws -> [Entry] {
    try store.read(Actor.nobody.permit(.readPublished)) { tables in
      try tables.strategyDates().map { stamp, day in
        Entry(strategy: stamp.strategy, version: stamp.version, isRemoved: stamp.isRemoved, knownFrom: day)
      }
    }
  }
}
