import Accounts
import Log
public import Store

/// Asks how often what everybody may read has changed: the cheapest way to find out whether somebody else has changed it.
public struct CountChanges {
  public init() {}

  /// - Returns: by council; 0 for what all of them share.
  public func run(from store: Store) throws -> [Int: Int] {
    try store.read(Actor.nobody.permit(.readPublished)) { try $0.recordVersions() }
  }
}
