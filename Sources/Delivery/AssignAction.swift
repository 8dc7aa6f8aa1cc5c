public import Accounts
import Findings
public import Log
public import Store
public import Strategy

/// Says which of those with an account leads an action.
public struct AssignAction: Sendable {
  public let strategy: EducationStrategy
  public let action: String
  /// The id of the person; empty for nobody.
  public let person: String

  public init(_ action: String, of strategy: EducationStrategy, to person: String) {
    self.strategy = strategy
    self.action = action
    self.person = person
  }

  /// - Throws: `NotPermitted`; `Refusal` where that person may not say how actions of the council stand.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws {
    try store.write(actor.permit(.publishPlans, for: strategy.authority)) { tables in
      try tables.guardOwn(strategy.id)
      let before = try tables.actionOwners(of: strategy.id)[action]
      guard before != (person.isEmpty ? nil : person) else { return }
      if !person.isEmpty {
        guard Permission.allows(.giveUpdates, for: try tables.person(person), in: strategy.authority) else {
          throw Refusal(
            .notAllowed,
            "Choose somebody with an account who may say how actions stand: an action lead, a strategy lead, a partner.",
            field: Action.Field.owner)
        }
      }
      let owner = person.isEmpty ? nil : person
      try tables.record(
        .actionAssigned, about: .action(action, of: strategy.id), before: before, after: owner,
        rows: [tables.ownerRow(owner, of: action, in: strategy.id)], occasion)
    }
  }
}
