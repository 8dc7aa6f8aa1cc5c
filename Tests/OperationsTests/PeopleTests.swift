import Accounts
import Findings
import Secrets
import Store
import TestSupport
import Testing

@testable import Log
@testable import People

private let password = "four quiet grey stones"
private let start: Int64 = 1_775_640_600_000

/// A moment some seconds after the start.
private func moment(_ seconds: Int = 0) -> Occasion { occasion(start + Int64(seconds) * 1_000) }

/// A store with one person, who has set a password.
private func settled() throws -> (store: Store, person: Person) {
  let memory = try MemoryStore()
  let person = Person(
    id: moment().uuid(), email: "robin@ambleford.example", name: "Robin Reed",
    roles: [HeldRole(.administrator, of: 401)], isDisabled: false)
  try memory.store.add(person)
  let invitation = try memory.store.write(tester.permit(.keepInstallation)) { try $0.invite(person, moment()) }
  _ = try AcceptInvitation(invitation: invitation).run(password: password, in: memory.store, moment(1))
  return (memory.store, person)
}

private func signIn(_ store: Store, _ typed: String = password, at seconds: Int = 10) throws -> SignIn.Outcome {
  try SignIn(email: " Robin@Ambleford.example ", password: typed).run(in: store, moment(seconds))
}

@Test func `Who has set a password signs in with it, and is known by the session`() throws {
  let (store, person) = try settled()
  let outcome = try signIn(store)
  #expect(outcome.person == person)
  #expect(try FindSession(outcome.session).run(in: store, moment(20)) == person)
  #expect(try FindSession(outcome.session + "0").run(in: store, moment(20)) == nil)
  let kept = try store.everything { try $0.sessions(of: person.id) }
  #expect(kept.count == 2 && kept[0].tokenDigest != outcome.session, "the secret itself is not kept")
}

@Test func `A wrong password and an address nobody has are refused with the same words`() throws {
  let (store, _) = try settled()
  let wrong = #expect(throws: Refusal.self) { try signIn(store, "four quiet grey stone") }
  let nobody = #expect(throws: Refusal.self) {
    try SignIn(email: "nobody@ambleford.example", password: password).run(in: store, moment(10))
  }
  #expect(wrong?.description == nobody?.description)
}

@Test func `An invitation is used once, within a week, and a new one ends the one before`() throws {
  let memory = try MemoryStore()
  let person = Person(id: "p", email: "a@b.example", name: "A", roles: [], isDisabled: false)
  try memory.store.add(person)
  let (first, second) = try memory.store.write(tester.permit(.keepInstallation)) { tables in
    (try tables.invite(person, moment()), try tables.invite(person, moment()))
  }
  func accept(_ invitation: String, _ seconds: Int) throws {
    _ = try AcceptInvitation(invitation: invitation).run(password: password, in: memory.store, moment(seconds))
  }
  #expect(throws: Refusal.self) { try accept(first, 1) }
  #expect(throws: Refusal.self) { try accept(second, InvitationRule.lasts + 1) }
  #expect(throws: Refusal.self, "too short") {
    try AcceptInvitation(invitation: second).run(password: "short", in: memory.store, moment(1))
  }
  let outcome = try AcceptInvitation(invitation: second).run(password: password, in: memory.store, moment(2))
  #expect(try FindSession(outcome.session).run(in: memory.store, moment(3))?.id == person.id, "signed in at once")
  #expect(throws: Refusal.self) { try accept(second, 3) }
}

@Test func `A session ends when nothing is done in it, when it is too old, and when it is ended`() throws {
  let (store, person) = try settled()
  let idle = try signIn(store).session
  #expect(try FindSession(idle).run(in: store, moment(10 + SessionRule.idle)) == nil)

  let long = try signIn(store).session
  for seconds in stride(from: 600, to: SessionRule.absolute, by: 1_200) {
    #expect(try FindSession(long).run(in: store, moment(10 + seconds)) == person)
  }
  #expect(try FindSession(long).run(in: store, moment(10 + SessionRule.absolute)) == nil)

  let (one, other) = (try signIn(store).session, try signIn(store).session)
  try FindSession(one).end(in: store, moment(30))
  #expect(try FindSession(one).run(in: store, moment(31)) == nil)
  #expect(try FindSession(other).run(in: store, moment(31)) == person)
  try FindSession(other).end(everywhere: true, in: store, moment(40))
  #expect(try store.everything { try $0.sessions(of: person.id) }.isEmpty)
}

@Test func `Who is disabled is signed in no more and can't sign in, nor be invited`() throws {
  let (store, person) = try settled()
  let session = try signIn(store).session
  _ = try DisablePerson.run(email: person.email, by: tester, in: store, moment(20))
  #expect(try FindSession(session).run(in: store, moment(21)) == nil)
  #expect(throws: Refusal.self) { try signIn(store, at: 22) }
  #expect(throws: Refusal.self) { try InvitePerson(email: person.email).run(by: tester, in: store, moment(23)) }
}

@Test func `Ten wrong tries slow the next one down, the right password too, and no other address`() throws {
  let (store, _) = try settled()
  try store.write(tester.permit(.enter)) { tables in
    let other = Digest(of: "other@ambleford.example").hex
    for second in 0..<10 { try tables.insertSignInFailure(other, from: "", at: moment(second).instant) }
  }
  _ = try signIn(store, at: 20)
  for second in 0..<10 { #expect(throws: Refusal.self) { try signIn(store, "wrong one \(second)", at: 30 + second) } }
  let refused = #expect(throws: Refusal.self) { try signIn(store, at: 41) }
  #expect(refused?.description.contains("Wait 1 minute") == true)
  _ = try signIn(store, at: 100)
}

@Test func `A browser that a person signed in from is not kept out by others who fail with their address`() throws {
  let (store, _) = try settled()
  let browser = try #require(try signIn(store, at: 5).browser)
  func from(_ browser: String?, _ typed: String, at seconds: Int) throws -> SignIn.Outcome {
    try SignIn(email: "robin@ambleford.example", password: typed, browser: browser).run(in: store, moment(seconds))
  }
  for second in 0..<10 { #expect(throws: Refusal.self) { try from(nil, "guess \(second)", at: 30 + second) } }
  #expect(throws: Refusal.self, "a stranger waits") { try from(nil, password, at: 41) }
  #expect(throws: Refusal.self, "a browser that nobody knows") { try from(browser + "0", password, at: 42) }
  #expect(try from(browser, password, at: 43).browser == browser, "its own does not")
  for second in 0..<10 { #expect(throws: Refusal.self) { try from(browser, "wrong \(second)", at: 50 + second) } }
  #expect(throws: Refusal.self, "it has tries of its own, and an end of them") { try from(browser, password, at: 61) }
}

@Test func `Every change of an account is an event, and none holds a name or an address`() throws {
  let (store, person) = try settled()
  let session = try signIn(store).session
  try FindSession(session).end(in: store, moment(20))
  _ = try DisablePerson.run(email: person.email, by: tester, in: store, moment(30))
  let events = try store.events()
  #expect(
    Set(events.map(\.kind)) == [
      .personAdded, .roleGiven, .personInvited, .passwordSet, .signedIn, .sessionEnded, .personDisabled,
    ])
  for event in events {
    let said = "\([event.id, event.actor, event.subject.id, event.detail, event.before ?? "", event.after ?? ""])"
      .lowercased()
    #expect(!said.contains("robin") && !said.contains("reed"))
  }
  #expect(try VerifyLog().run(by: tester, on: store).faults.isEmpty)
}

@Test func `What is no email address is refused`() {
  for text in ["", "robin", "@council.gov.uk", "robin@", "robin@council", "a@b@c.uk"] {
    #expect(throws: Refusal.self) { try EmailAddress(text) }
  }
}
