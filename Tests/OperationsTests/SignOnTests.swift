import Accounts
import HTTPSClient
import Secrets
import SignOn
import Store
import Testing
import TestSupport

@testable import Log
@testable import People

private let start: Int64 = 1_775_640_600_000

private func moment(_ seconds: Int = 0) -> Occasion { occasion(start + Int64(seconds) * 1_000) }

/// A store, an invented issuer, and Cairn set up to believe it.
private struct Setting {
  let memory: MemoryStore
  let issuer = PlayedIssuer(now: start)
  let provider: SignOnProvider

  var store: Store { memory.store }

  init() throws {
    memory = try MemoryStore()
    let issuer = issuer
    let settings = SignOnSettings(
      title: "Ambleford account", issuer: PlayedIssuer.name, clientID: "cairn-client", clientSecret: "s3cret",
      site: "https://cairn.ambleford.example",
      grants: [
        GroupGrant(group: "g-admin", role: HeldRole(.administrator, of: 401)),
        GroupGrant(group: "g-lead", role: HeldRole(.actionLead, of: 401)),
      ])
    provider = SignOnProvider(settings) { request in
      let answer = issuer.answer(request.address, form: request.form)
      guard answer.status > 0 else { throw HTTPSFault("login.ambleford.example: nobody answers") }
      return HTTPSAnswer(status: answer.status, bytes: answer.bytes)
    }
  }

  func begin(at seconds: Int = 0) throws -> BeginSignOn.Outcome {
    let begun = try BeginSignOn(provider, returnPath: "/back").run(in: store, moment(seconds))
    issuer.see(begun.address)
    return begun
  }

  func complete(
    _ begun: BeginSignOn.Outcome, with returned: [String: String] = [:], secret: String? = nil,
    as person: Person? = nil,
    at seconds: Int = 5
  ) throws -> SignIn.Outcome {
    let right = ["code": "k0de", "state": PlayedIssuer.field("state", of: begun.address)]
    return try CompleteSignOn(
      provider, returnPath: "/back", returned: right.merging(returned) { $1 }, secret: secret ?? begun.secret
    ).run(signedIn: person, in: store, moment(seconds))
  }

  func signOn(
    _ claims: [String: String] = [:], as person: Person? = nil, at seconds: Int = 0
  ) throws -> SignIn.Outcome {
    issuer.change { $0.claims = claims }
    return try complete(try begin(at: seconds), as: person, at: seconds)
  }

  func refusal(_ work: () throws -> SignIn.Outcome) throws -> SignOnRefusal.Reason? {
    do {
      _ = try work()
      return nil
    } catch let refusal as SignOnRefusal {
      return refusal.reason
    }
  }

  func add(_ person: Person) throws {
    try store.add(person)
  }
}

private let robin = Person(
  id: "robin", email: "robin@ambleford.example", name: "Robin", roles: [HeldRole(.boardMember, of: 401)],
  isDisabled: false)

@Test func `Who is vouched for is made known with the roles of their groups, and is signed in`() throws {
  let set = try Setting()
  let outcome = try set.signOn()
  #expect(outcome.person.email == "robin@ambleford.example" && outcome.person.name == "Robin Reed")
  #expect(outcome.person.roles == [HeldRole(.administrator, of: 401)])
  #expect(try FindSession(outcome.session).run(in: set.store, moment(6)) == outcome.person)
  let again = try set.signOn(["email": "\"other@ambleford.example\""], at: 20)
  #expect(again.person.id == outcome.person.id && again.session != outcome.session, "known by subject, not by address")
  #expect(try set.store.everything { try $0.people() }.count == 1)
  #expect(try CheckConnection(of: outcome.person, to: set.provider).run(on: set.store))
}

@Test func `The issuer is told the verifier's challenge first, and the verifier only with the code`() throws {
  let set = try Setting()
  let begun = try set.begin()
  _ = try set.complete(begun)
  let form = try #require(set.issuer.state.forms.first)
  let verifier = PlayedIssuer.field("code_verifier", of: form)
  #expect(PKCE.challenge(of: verifier) == PlayedIssuer.field("code_challenge", of: begun.address))
  #expect(
    form.contains("client_secret=s3cret") && form.contains("redirect_uri=https%3A%2F%2Fcairn.ambleford.example%2Fback"))
  #expect(!begun.address.contains("s3cret") && !begun.address.contains(verifier))
}

@Test(
  arguments: [
    (["aud": "\"other\""], .wrongAudience), (["iss": "\"https://elsewhere.example\""], .wrongIssuer),
    (["exp": "1"], .expired), (["nbf": "9999999999"], .notYetValid), (["nonce": "\"replayed\""], .wrongNonce),
    (["sub": "\"\""], .malformedToken), (["groups": "[\"g-unknown\"]"], .noRole), (["groups": "[]"], .noRole),
    (["groups": "[]", "_claim_names": "{\"groups\":\"src1\"}"], .tooManyGroups), (["email": "\"none\""], .noAddress),
  ] as [([String: String], SignOnRefusal.Reason)])
func `What is not to be believed, or gives no role, lets nobody in and makes nobody known`(
  claims: [String: String], reason: SignOnRefusal.Reason
) throws {
  let set = try Setting()
  #expect(try set.refusal { try set.signOn(claims) } == reason)
  #expect(try set.store.everything { try $0.people() }.isEmpty)
  #expect(try set.memory.rows(of: "session") == 0)
}

@Test func `A beginning is used once, by the browser that began, within ten minutes`() throws {
  let set = try Setting()
  let begun = try set.begin()
  _ = try set.complete(begun)
  #expect(try set.refusal { try set.complete(begun) } == .startAgain, "used before")
  let other = try set.begin()
  let state = ["state": PlayedIssuer.field("state", of: begun.address)]
  #expect(try set.refusal { try set.complete(other, with: state) } == .startAgain, "another’s state")
  #expect(try set.refusal { try set.complete(other, secret: begun.secret) } == .startAgain, "another’s cookie")
  let unknown = SignOnAttempt()
  #expect(
    try set.refusal { try set.complete(other, with: ["state": unknown.state], secret: unknown.cookie) } == .startAgain,
    "never begun here")
  #expect(try set.refusal { try set.complete(other, at: SignOnRule.lasts) } == .startAgain, "too late")
  let before = set.issuer.state.asked.count
  #expect(try set.refusal { try set.complete(try set.begin(), with: ["error": "access_denied"]) } == .declined)
  #expect(try set.refusal { try set.complete(try set.begin(), with: ["iss": "https://evil.example"]) } == .wrongIssuer)
  #expect(set.issuer.state.asked.count == before, "the issuer is not asked for any of these")
}

@Test func `A failed beginning is used up as well`() throws {
  let set = try Setting()
  set.issuer.change { $0.claims = ["aud": "\"other\""] }
  let begun = try set.begin()
  #expect(try set.refusal { try set.complete(begun) } == .wrongAudience)
  set.issuer.change { $0.claims = [:] }
  #expect(try set.refusal { try set.complete(begun) } == .startAgain)
}

@Test func `A token that was right once is refused for the next beginning`() throws {
  let set = try Setting()
  let first = try set.begin()
  let nonce = set.issuer.state.nonce
  _ = try set.complete(first)
  let second = try set.begin(at: 10)
  set.issuer.change { $0.nonce = nonce }
  #expect(try set.refusal { try set.complete(second, at: 12) } == .wrongNonce)
}

@Test func `A key that is not known is fetched once more, and no oftener`() throws {
  let set = try Setting()
  func fetched() -> Int { set.issuer.state.asked.count { $0.hasSuffix("/keys") } }
  _ = try set.signOn()
  _ = try set.signOn(at: 20)
  #expect(fetched() == 1, "kept")
  set.issuer.change { ($0.key, $0.published) = ("k2", ["k1", "k2"]) }
  _ = try set.signOn(at: 40)
  #expect(fetched() == 2, "changed")
  set.issuer.change { $0.published = ["k1"] }
  _ = try set.signOn(at: 60)
  #expect(fetched() == 2)
  #expect(
    try set.refusal { try set.signOn(["iat": "\(start / 1_000 + 3_700)", "exp": "9999999999"], at: 3_700) }
      == .unknownKey)
  #expect(fetched() == 3, "a key that was given up is not trusted for more than an hour")
}

@Test func `An issuer that is not there, or refuses, is told from a person who is refused`() throws {
  let set = try Setting()
  let begun = try set.begin()
  set.issuer.change { $0.status = 400 }
  #expect(try set.refusal { try set.complete(begun) } == .codeRefused)
  for status in [302, 500, 0] {
    set.issuer.change { $0.status = 200 }
    let begun = try set.begin()
    set.issuer.change { $0.status = status }
    #expect(try set.refusal { try set.complete(begun) } == .unreachable, "\(status)")
  }
  let fresh = try Setting()
  fresh.issuer.change { $0.status = 0 }
  #expect(throws: SignOnRefusal.self) { try fresh.begin() }
}

@Test func `The roles of groups are replaced at every sign-in, and those given by hand stay`() throws {
  let set = try Setting()
  let id = try set.signOn(["groups": #"["g-admin","g-lead"]"#]).person.id
  try set.store.write(tester.permit(.keepPeople, for: 402)) { tables in
    guard let person = try tables.person(id) else { return }
    try tables.give(HeldRole(.boardMember, of: 402), to: person, moment(1))
  }
  let hand = HeldRole(.boardMember, of: 402)
  #expect(try set.signOn(["groups": "[\"g-lead\"]"], at: 10).person.roles == [HeldRole(.actionLead, of: 401), hand])
  #expect(try set.signOn(["groups": "[]"], at: 20).person.roles == [hand])
  let changes = try set.store.events().filter { $0.kind == .signOnRolesChanged }
  #expect(changes.map(\.before) == ["", "action-lead of 401, administrator of 401", "action-lead of 401"])
  #expect(changes.last?.after == "")
}

@Test func `Who left every group has no role left, here or in a session from before`() throws {
  let set = try Setting()
  let outcome = try set.signOn()
  #expect(try set.refusal { try set.signOn(["groups": "[]"], at: 10) } == .noRole)
  #expect(try FindSession(outcome.session).run(in: set.store, moment(11))?.roles == [])
}

@Test func `An account with a password is never taken over by an address`() throws {
  let set = try Setting()
  try set.add(robin)
  #expect(try set.refusal { try set.signOn() } == .addressTaken)
  #expect(try set.refusal { try set.signOn(["email": "\"ROBIN@ambleford.example\""]) } == .addressTaken)
  let ash = Person(id: "ash", email: "ash@ambleford.example", name: "Ash", roles: [], isDisabled: false)
  try set.add(ash)
  #expect(try set.refusal { try set.signOn(as: ash, at: 2) } == .addressTaken, "signed in as another")
  #expect(try set.store.everything { try $0.person("robin") } == robin)
}

@Test func `Who is signed in with the account connects it, and keeps the roles given by hand`() throws {
  let set = try Setting()
  try set.add(robin)
  #expect(try !CheckConnection(of: robin, to: set.provider).run(on: set.store))
  let outcome = try set.signOn(as: robin)
  #expect(outcome.person.id == "robin")
  #expect(outcome.person.roles == [HeldRole(.administrator, of: 401), HeldRole(.boardMember, of: 401)])
  #expect(try CheckConnection(of: robin, to: set.provider).run(on: set.store))
  #expect(try set.signOn(at: 30).person.id == "robin", "from then on without")
}

@Test func `Who is disabled is refused, with whatever roles`() throws {
  let set = try Setting()
  let person = try set.signOn().person
  _ = try DisablePerson.run(email: person.email, by: tester, in: set.store, moment(10))
  #expect(try set.refusal { try set.signOn(at: 20) } == .disabled)
  #expect(try set.memory.rows(of: "session") == 1)
}

@Test func `Every sign-on is an event, refusals too, and none holds a name, an address or a token`() throws {
  let set = try Setting()
  _ = try set.signOn()
  _ = try set.refusal { try set.signOn(["groups": "[]"], at: 10) }
  _ = try set.refusal { try set.signOn(["sub": "\"s-2\"", "email": "\"robin@ambleford.example\""], at: 20) }
  let events = try set.store.events()
  #expect(
    Set(events.map(\.kind))
      == [.personAdded, .signOnConnected, .signOnRolesChanged, .signedIn, .signOnRefused])
  #expect(events.filter { $0.kind == .signOnRefused }.map(\.detail) == ["no-role", "address-taken"])
  for event in events {
    let said = "\([event.id, event.actor, event.subject.id, event.detail, event.before ?? "", event.after ?? ""])"
      .lowercased()
    for word in ["robin", "reed", "ambleford", "s-1", "s-2", "k0de", "hush", "ey"] {
      #expect(!said.replacing("\"", with: "").contains(word), "\(event.kind) \(word)")
    }
  }
  #expect(try VerifyLog().run(by: tester, on: set.store).faults.isEmpty)
}

@Test func `The database holds no secret of a beginning, and forgets those nobody finished`() throws {
  let set = try Setting()
  let begun = try set.begin()
  let dump = try set.memory.dump().joined()
  for name in ["state", "nonce"] { #expect(!dump.contains(PlayedIssuer.field(name, of: begun.address))) }
  #expect(!dump.contains(begun.secret) && dump.contains(SignOnAttempt(secret: begun.secret).digest))
  for second in 1...20 { _ = try set.begin(at: second) }
  #expect(try set.memory.rows(of: "sign_on_attempt") == 21)
  try set.store.write(tester.permit(.enter)) { try $0.forgetSignOnAttempts(before: moment().instant, butFor: 5) }
  #expect(try set.memory.rows(of: "sign_on_attempt") == 5, "the newest")
  _ = try set.begin(at: 20 + SignOnRule.lasts)
  #expect(try set.memory.rows(of: "sign_on_attempt") == 2, "the one of that second and the new one")
}
