import Accounts
import Findings
import Store

extension Tables {
  /// Nothing is stored for a strategy that is not this council's.
  ///
  /// - Throws: `Refusal`, as if there were none.
  func guardOwn(_ strategy: String) throws {
    guard try council(ofStrategy: strategy) == council else {
      throw Refusal(.notFound, "There is no strategy “\(strategy)”.")
    }
  }

  /// Refuses whoever may not say how an action stands, before anything that they typed is looked at.
  ///
  /// - Throws: `NotPermitted`, `Refusal`.
  func guardUpdate(of action: String, in strategy: String) throws {
    try guardOwn(strategy)
    try permit.actor.guardUpdate(in: council, owner: try actionOwners(of: strategy)[action])
  }
}
