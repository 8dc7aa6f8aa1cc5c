public import Store
public import Strategy

/// The actions of a strategy with what was said of each.
public struct FollowActions: Sendable {
  public let strategy: EducationStrategy

  public init(_ strategy: EducationStrategy) { self.strategy = strategy }

  /// By objective, in the document's order; objectives without actions are left out.
  public func run(on store: Store) throws -> [(objective: EducationStrategy.Objective, actions: [FollowedAction])] {
    try store.read { tables in
      let updates = try tables.actionUpdates(of: strategy.id)
      let owners = try tables.actionOwners(of: strategy.id)
      let evidence = try tables.evidence(of: strategy.id)
      return strategy.objectives.filter { !$0.actions.isEmpty }.map { objective in
        let actions = objective.actions.map { action in
          FollowedAction(
            progress: ActionProgress(action, updates: updates[action.id] ?? []), owner: owners[action.id],
            evidence: evidence[action.id] ?? [])
        }
        return (objective, actions)
      }
    }
  }
}
