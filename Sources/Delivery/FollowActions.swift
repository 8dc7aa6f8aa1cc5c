public import Accounts
public import Store
public import Strategy

/// The actions of a strategy with what was said of each.
public struct FollowActions: Sendable {
  public let strategy: EducationStrategy

  public init(_ strategy: EducationStrategy) { self.strategy = strategy }

  /// By objective, in the document's order; objectives without actions are left out. Who may not read what is written on an
  /// action for those who keep the strategy gets neither its notes nor its evidence, nor whom it is assigned to.
  public func run(
    by actor: Actor, on store: Store
  ) throws -> [(objective: EducationStrategy.Objective, actions: [FollowedAction])] {
    try store.read(actor.permit(.readPublished, for: strategy.authority)) { tables in
      let updates = try tables.actionUpdates(of: strategy.id)
      let owners = try tables.actionOwners(of: strategy.id)
      let evidence = try tables.evidence(of: strategy.id)
      return strategy.objectives.filter { !$0.actions.isEmpty }.map { objective in
        let actions = objective.actions.map { action in
          let said = updates[action.id] ?? []
          let keeps = actor.readsNotes(in: strategy.authority, owner: owners[action.id])
          return FollowedAction(
            progress: ActionProgress(action, updates: keeps ? said : said.map(\.withoutNote)),
            owner: keeps ? owners[action.id] : nil, evidence: keeps ? evidence[action.id] ?? [] : [])
        }
        return (objective, actions)
      }
    }
  }
}

extension ActionUpdate {
  /// As everybody may read it.
  fileprivate var withoutNote: ActionUpdate {
    ActionUpdate(
      id: id, state: state, note: "", expected: expected, reason: reason, givenOn: givenOn, person: person)
  }
}
