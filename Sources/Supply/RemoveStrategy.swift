public import Accounts
import Enquiries
import Findings
public import Log
public import Store

/// Takes a strategy out of the record; every version that was held stays in its history.
public struct RemoveStrategy {
  public let strategy: String

  public init(_ strategy: String) { self.strategy = strategy }

  /// - Throws: `NotPermitted`; `Refusal` where there is no such strategy.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws {
    try store.write(actor.permit(.keepInstallation)) { tables in
      guard let council = try tables.council(ofStrategy: strategy) else {
        throw Refusal(noStrategy: strategy, of: try tables.publishedStrategies())
      }
      let own = try tables.of(council)
      guard let newest = try own.newestVersion(of: strategy), !newest.isRemoved else {
        throw Refusal(noStrategy: strategy, of: try tables.publishedStrategies())
      }
      _ = try own.appendStrategy("", to: strategy, after: newest, from: .file, isRemoved: true, occasion)
    }
  }
}
