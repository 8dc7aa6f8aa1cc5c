import Accounts
import Addresses
import Benchmarking
import Enquiries
import Findings
import Pages
import People
import PublishedData
import Supply

extension Office {
  func signInPage(_ person: Person?, _ visit: Visit) -> OfficeAnswer {
    if person != nil { return .seeOther(visit.wanted?.path ?? Paths.owed) }
    let (key, cookies) = formKey(visit)
    return .page(signInPage(key).bytes, cookies: cookies)
  }

  func signIn(_ visit: Visit) async throws -> OfficeAnswer {
    let email = visit.typed(Person.Field.email)
    let signing = SignIn(email: email, password: visit.typed(Person.Field.password), browser: visit.browser)
    let (store, now) = (store, occasion(visit.from))
    do {
      let outcome = try await WorkQueue.passwords.run(for: visit.from) { try signing.run(in: store, now) }
      // Whatever was known of the browser before is given up: the session is a new one.
      if let old = visit.session { try FindSession(old).end(in: store, now) }
      return welcome(visit, Cookie.signedIn(outcome))
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      return .page(
        signInPage(formKey(visit).key, email: email, problem: refusal.description).bytes, status: 422)
    }
  }

  private func signInPage(_ key: String, email: String = "", problem: String? = nil) -> SignInPage {
    let told = site.demonstration.map { demonstration in
      SignInPage.Demonstration(
        password: demonstration.password,
        people: demonstration.accounts.map { .init(name: $0.name, email: $0.email, role: $0.role) })
    }
    return SignInPage(key: key, email: email, problem: problem, signOn: signOn?.title, demonstration: told)
  }

  func invitationPage(_ secret: String, _ visit: Visit) throws -> OfficeAnswer {
    let person = try AcceptInvitation(invitation: secret).person(in: store, occasion(visit.from))
    let (key, cookies) = formKey(visit)
    return .page(InvitationPage(secret: secret, name: person.name, key: key).bytes, cookies: cookies)
  }

  func acceptInvitation(_ secret: String, _ visit: Visit) async throws -> OfficeAnswer {
    let accepting = AcceptInvitation(invitation: secret)
    let (store, now, password) = (store, occasion(visit.from), visit.typed(Person.Field.password))
    do {
      let outcome = try await WorkQueue.passwords.run(for: visit.from) {
        try accepting.run(password: password, in: store, now)
      }
      return welcome(visit, Cookie.signedIn(outcome))
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      let person = try accepting.person(in: store, now)
      return .page(
        InvitationPage(secret: secret, name: person.name, key: formKey(visit).key, problem: refusal.description).bytes,
        status: 422)
    }
  }

  /// - Parameter tokens: as they are shown after one was asked for; nil for as they are.
  func accountPage(
    _ person: Person, _ visit: Visit, tokens: TokenSection? = nil, status: Int = 200
  ) throws -> OfficeAnswer {
    let councils = Dictionary(
      person.roles.compactMap { held in place(of: held.authority).map { (held.authority, $0.name) } },
      uniquingKeysWith: { first, _ in first })
    return .page(
      AccountPage(
        person, councils: councils, key: formKey(visit).key, connection: try connectionTitle(of: person),
        tokens: try tokens ?? self.tokens(of: person, visit)
      ).bytes, status: status)
  }

  func end(_ visit: Visit, _ person: Person, everywhere: Bool) throws -> OfficeAnswer {
    if let session = visit.session {
      try FindSession(session).end(everywhere: everywhere, by: .person(person), in: store, occasion(visit.from))
    }
    return .seeOther(Paths.signIn, cookies: [Cookie.cleared(Cookie.session)])
  }
}
