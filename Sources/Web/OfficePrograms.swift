import Accounts
import Addresses
import Contract
import Delivery
import Enquiries
import Findings
import Reports
import Strategy

/// What programs are answered that depends on who asks.
extension Office {
  /// - Throws: what nobody foresaw.
  func answerProgram(_ address: Address) throws -> Site.Answer {
    do {
      try address.guardHeard()
      guard !address.isLoose else { return .elsewhere(address.canonical) }
      guard address.isHeld else { throw Refusal(nothingAt: address) }
      return try program(address, .nobody)
    } catch let refusal as Refusal where refusal.kind != .couldNotRun {
      return .problem(Problem(refusal))
    } catch is NotPermitted {
      return .problem(Problem(Refusal(nothingAt: address)))
    }
  }

  private func program(_ address: Address, _ actor: Actor) throws -> Site.Answer {
    let values = address.values
    switch address.route {
    case .listActions: return try .table(actions(of: values[0], actor).table, at: address)
    case .readAction: return .value(try action(values[1], of: values[0], actor))
    default: throw Refusal(nothingAt: address)
    }
  }

  private func actions(of id: String, _ actor: Actor) throws -> ActionsReport {
    let strategy = try site.record.strategy(id)
    let groups = try FollowActions(strategy).run(by: actor, on: store)
      .map { ($0.objective, $0.actions.map(\.progress)) }
    return ActionsReport(strategy, groups, on: site.today)
  }

  private func action(_ id: String, of strategyID: String, _ actor: Actor) throws -> JSON {
    let strategy = try site.record.strategy(strategyID)
    for (objective, actions) in try FollowActions(strategy).run(by: actor, on: store) {
      guard let found = actions.first(where: { $0.action.id == id }) else { continue }
      return ActionReport(found.progress, on: site.today).json(
        of: strategy.id, objective: objective.title,
        hasNotes: actor.readsNotes(in: strategy.authority, owner: found.owner))
    }
    throw Refusal(
      .notFound, "“\(strategyID)” has no action “\(id)”. Its actions are at \(Route.listActions.path(strategyID)).")
  }
}
