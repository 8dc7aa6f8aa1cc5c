import Accounts
import Addresses
import Findings
import Pages
import People

/// Single sign-on: away to whoever vouches for people, and back.
extension Office {
  func beginSignOn(_ visit: Visit) async throws -> OfficeAnswer {
    let provider = try provider(visit)
    let (store, now) = (store, occasion(visit.from))
    let beginning = BeginSignOn(provider, returnPath: Paths.signOnReturn)
    return try await refusing {
      let begun = try await asking { try beginning.run(in: store, now) }
      return .seeOther(begun.address, cookies: [Cookie.short(Cookie.signOn, begun.secret, SignOnRule.lasts)])
    }
  }

  func completeSignOn(_ visit: Visit) async throws -> OfficeAnswer {
    let completing = CompleteSignOn(
      try provider(visit), returnPath: Paths.signOnReturn, returned: visit.asked, secret: visit.signOnSecret)
    let (store, now, signedIn) = (store, occasion(visit.from), try person(visit))
    return try await refusing {
      let outcome = try await asking { try completing.run(signedIn: signedIn, in: store, now) }
      // Whatever was known of the browser before is given up: the session is a new one.
      if let old = visit.session { try FindSession(old).end(in: store, now) }
      return welcome(visit, Cookie.signedIn(outcome) + [Cookie.cleared(Cookie.signOn)])
    }
  }

  /// A page of its own, so that what the issuer sent back does not stay in the address.
  func signOnRefusalPage(_ reason: String, _ visit: Visit) throws -> OfficeAnswer {
    guard let reason = SignOnRefusal.Reason(rawValue: reason) else { throw Refusal(nothingAt: visit.address) }
    return .page(
      SignOnRefusalPage(reason, title: try provider(visit).title).bytes,
      status: [.unreachable, .busy].contains(reason) ? 503 : 403)
  }

  /// For the account page of somebody who could be connected with single sign-on and is not; nil for others.
  func connectionTitle(of person: Person) throws -> String? {
    guard let signOn, try !CheckConnection(of: person, to: signOn).run(on: store) else { return nil }
    return signOn.title
  }

  private func provider(_ visit: Visit) throws -> SignOnProvider {
    guard let signOn else { throw Refusal(nothingAt: visit.address) }
    return signOn
  }

  /// So many at once; others are told that it is busy.
  private func asking<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    do {
      return try await WorkQueue.signOn.run(work)
    } catch is WorkQueue.Full {
      throw SignOnRefusal(.busy, "as many as may be are signing in")
    }
  }

  private func refusing(_ work: () async throws -> OfficeAnswer) async throws -> OfficeAnswer {
    do {
      return try await work()
    } catch let refusal as SignOnRefusal {
      var answer = OfficeAnswer.seeOther(
        Paths.signOnRefusal(refusal.reason.rawValue), cookies: [Cookie.cleared(Cookie.signOn)])
      answer.remark = "single sign-on refused: \(refusal.reason.rawValue) (\(refusal.remark))"
      return answer
    }
  }
}
