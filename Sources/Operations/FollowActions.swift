public import Store
public import Strategy

/// The actions of a strategy with what was said of each.
public struct FollowActions: Sendable {
  public let strategy: EducationStrategy

  public init(_ strategy: EducationStrategy) { self.strategy = strategy }

  /// By objective, in the document's order; objectives without actions are left out.
  public func run(on store: Store) throws -> [(objective: EducationStrategy.Objective, actions: [ActionProgress])] {
    let updates = try store.read { try $0.actionUpdates(of: strategy.id) }
    return strategy.objectives.filter { !$0.actions.isEmpty }.map { objective in
      (objective, objective.actions.map { ActionProgress($0, updates: updates[$0.id] ?? []) })
    }
  }
}
