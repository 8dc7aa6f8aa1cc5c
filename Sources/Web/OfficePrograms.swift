import Accounts
import Addresses
import Contract
import Days
import Delivery
import Enquiries
import Findings
import People
import Reports
import Strategy

/// Who a program acts for.
struct Bearer: Sendable {
  let actor: Actor
  /// Nil for the public.
  let person: Person?
  let token: HeldToken?

  static let nobody = Bearer(actor: .nobody, person: nil, token: nil)

  init(actor: Actor, person: Person?, token: HeldToken?) {
    (self.actor, self.person, self.token) = (actor, person, token)
  }

  init(_ person: Person, _ token: HeldToken) {
    self.init(actor: .program(person, token.grant), person: person, token: token)
  }
}

/// What programs are answered that depends on who asks.
extension Office {
  /// Who a secret speaks for.
  ///
  /// - Throws: `SQLError`.
  func find(_ secret: String, from: String) throws -> FindToken.Outcome {
    try FindToken(secret).run(in: store, occasion(from))
  }

  /// - Parameters:
  ///   - body: what was sent; nil where something is read.
  ///   - from: where the request comes from on the network.
  /// - Throws: what nobody foresaw.
  func answerProgram(
    _ address: Address, _ bearer: Bearer = .nobody, sent body: [UInt8]? = nil, from: String = ""
  ) throws -> Site.Answer {
    do {
      try address.guardHeard()
      guard !address.isLoose else { return .elsewhere(address.canonical) }
      guard address.isHeld else { throw Refusal(nothingAt: address) }
      if bearer.token == nil, address.route?.needsToken ?? false { return .problem(.noToken) }
      return try body.map { try update(address, bearer, $0, from) } ?? program(address, bearer)
    } catch let refusal as Refusal where refusal.kind == .notFound {
      return .problem(Problem(refusal))
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      return .problem(Problem(body == nil ? 400 : 422, refusal.description, parameter: refusal.field))
    } catch let denied as NotPermitted {
      return .problem(problem(denied, address, bearer))
    }
  }

  /// What the person may do and the token does not reach is told; all else looks like what is absent.
  private func problem(_ denied: NotPermitted, _ address: Address, _ bearer: Bearer) -> Problem {
    let council = address.values.first.flatMap(site.record.find)?.authority
    guard let council, let token = bearer.token, Permission.allows(denied.deed, for: bearer.person, in: council),
      (try? bearer.actor.permit(denied.deed, for: council)) == nil
    else {
      return Problem(Refusal(nothingAt: address))
    }
    return Problem(
      403,
      "The token “\(token.title)” does not reach this: it may \(token.grant.scope.title)\(token.grant.council == council ? "" : ", for another council"). Make another on your account’s page."
    )
  }

  private func program(_ address: Address, _ bearer: Bearer) throws -> Site.Answer {
    let values = address.values
    switch address.route {
    case .readToken: return .value(TokenReport(bearer).json)
    case .listActions: return try .table(actions(of: values[0], bearer.actor).table, at: address)
    case .readAction: return .value(try action(values[1], of: values[0], bearer.actor))
    case .listRisks: return .value(try risks(of: values[0], bearer.actor))
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

  private func risks(of id: String, _ actor: Actor) throws -> JSON {
    let strategy = try site.record.strategy(id)
    let risks = try ListRisks(strategy.id).run(by: actor, for: strategy.authority, from: store)
    return RisksReport(risks, of: strategy).json
  }

  /// An update that a program sends.
  private func update(_ address: Address, _ bearer: Bearer, _ body: [UInt8], _ from: String) throws -> Site.Answer {
    guard address.route == .sendUpdate, let token = bearer.token else { throw Refusal(nothingAt: address) }
    let (strategy, id) = (try site.record.strategy(address.values[0]), address.values[1])
    guard strategy.objectives.contains(where: { $0.actions.contains { $0.id == id } }) else {
      throw Refusal(.notFound, "“\(strategy.id)” has no action “\(id)”.")
    }
    // Who may send nothing is not read.
    _ = try bearer.actor.permit(.giveUpdates, for: strategy.authority)
    let sent = try SentUpdate(body)
    let giving = GiveUpdate(
      strategy: strategy.id, action: id, state: sent.status, note: sent.note, expected: sent.expected,
      reason: sent.reason, seen: sent.seen)
    let now = occasion("\(from), token “\(token.title)”")
    do {
      switch try giving.run(by: bearer.actor, for: strategy.authority, in: store, now) {
      case .given:
        var answer = Site.Answer.value(try action(id, of: strategy.id, bearer.actor))
        answer.status = 201
        return answer
      case .overtaken(let theirs):
        return .problem(
          Problem(
            409,
            "The action was updated on \(theirs.givenOn.spelled): look at it, then send this again with “seen” \(theirs.id).",
            parameter: "seen"))
      }
    } catch let refusal as Refusal where refusal.field == ActionUpdate.Field.state.rawValue {
      throw Refusal(refusal.kind, refusal.description, field: "status")
    }
  }
}

extension Problem {
  static let noToken = Problem(
    401, "This is answered to programs that act for somebody. Send a token as “Authorization: Bearer …”.")
  static let wrongToken = Problem(
    401,
    "The token is not known: it may be mistyped, have ended or have been revoked. Make another on your account’s page.")
}
