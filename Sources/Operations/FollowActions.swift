public import Accounts
public import Store
public import Strategy

/// The actions of a strategy with what was said of each.
public struct FollowActions: Sendable {
  public let strategy: EducationStrategy

  public init(_ strategy: EducationStrategy) { self.strategy = strategy }

  /// By objective, in the document's order; objectives without actions are left out. Who may not read what those who
  /// keep the strategy write gets neither notes nor evidence, nor who leads an action here.
  public func run(
    by actor: Actor, on store: Store
  ) throws -> [(objective: EducationStrategy.Objective, actions: [FollowedAction])] {
    let keeps = (try? actor.permit(.readNotes, for: strategy.authority)) != nil
    return try store.read(actor.permit(.readPublished, for: strategy.authority)) { tables in
      let updates = try tables.actionUpdates(of: strategy.id)
      let owners = try keeps ? tables.actionOwners(of: strategy.id) : [:]
      let evidence = try keeps ? tables.evidence(of: strategy.id) : [:]
      return strategy.objectives.filter { !$0.actions.isEmpty }.map { objective in
        let actions = objective.actions.map { action in
          let said = updates[action.id] ?? []
          return FollowedAction(
            progress: ActionProgress(action, updates: keeps ? said : said.map(\.withoutNote)),
            owner: owners[action.id], evidence: evidence[action.id] ?? [])
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
