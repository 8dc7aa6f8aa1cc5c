import Accounts
import Findings
import PublishedData
import Secrets
import Store
import Testing
import TestSupport

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

@Test func `An account that another council gave is neither invited, nor told of, nor ended from here`() throws {
  let (store, robin) = try settled()
  func area(_ number: Int) -> Area {
    Area(
      id: .authority(number), name: "Council \(number)", type: .unitaryAuthority, region: "", gssCodes: [],
      isDiscontinued: false, isObserved: true)
  }
  let other = Person(
    id: "olive", email: "olive@barford.example", name: "Olive", roles: [HeldRole(.administrator, of: 402)],
    isDisabled: false)
  try store.add(other)
  func add(_ email: String, to council: Int, by actor: Actor) throws -> AddPerson.Outcome {
    try AddPerson(name: "Somebody", email: email, role: .partner, council: area(council))
      .run(by: actor, in: store, moment(40))
  }
  // Neither one with a password nor one that waits for an invitation.
  let waiting = try add("new@ambleford.example", to: 401, by: .person(robin))
  for email in [robin.email, "new@ambleford.example"] {
    let refusal = #expect(throws: Refusal.self) { try add(email, to: 402, by: .person(other)) }
    #expect(refusal?.description.contains("Robin") == false)
  }
  #expect(try store.own(402) { try $0.ownPeople() }.map(\.id) == ["olive"])
  _ = try AcceptInvitation(invitation: #require(waiting.invitation)).run(password: password, in: store, moment(41))

  // Who keeps the installation may; an administrator then ends nobody whom another council counts on.
  _ = try add(robin.email, to: 402, by: tester)
  #expect(throws: Refusal.self) {
    try DisablePerson(robin.id).run(by: .person(other), for: 402, in: store, moment(42))
  }
  #expect(try store.everything { try $0.person(robin.id) }?.isDisabled == false)
  try DisablePerson(waiting.person.id).run(by: .person(robin), for: 401, in: store, moment(43))
}

@Test func `Who signs in another way is sent no link to set a password with`() throws {
  let (store, robin) = try settled()
  let wren = Person(
    id: "wren", email: "wren@ambleford.example", name: "Wren", roles: [HeldRole(.partner, of: 401)], isDisabled: false)
  try store.add(wren)
  try store.write(tester.permit(.keepInstallation)) { tables in
    _ = try tables.record(
      .signOnConnected, about: .person(wren.id),
      rows: [tables.signOnIdentityRow("subject", of: "https://issuer.example", person: wren.id)], moment())
  }
  let council = Area(
    id: .authority(401), name: "Ambleford", type: .unitaryAuthority, region: "", gssCodes: [], isDiscontinued: false,
    isObserved: true)
  let added = try AddPerson(name: "Wren", email: wren.email, role: .actionLead, council: council)
    .run(by: .person(robin), in: store, moment(5))
  #expect(added.invitation == nil && added.person.roles.count == 2)
}

@Test func `Failures to sign in with an address go with the person who is erased`() throws {
  let (store, robin) = try settled()
  #expect(throws: Refusal.self) { try signIn(store, "wrong one", at: 5) }
  let digest = Digest(of: robin.email).hex
  #expect(try store.everything { try $0.signInFailures(digest, from: "", since: "") }.count == 1)
  _ = try ErasePerson(email: robin.email).run(by: tester, in: store, moment(6))
  #expect(try store.everything { try $0.signInFailures(digest, from: "", since: "") }.isEmpty)
}

@Test func `What is no email address is refused`() {
  for text in ["", "robin", "@council.gov.uk", "robin@", "robin@council", "a@b@c.uk", "b b@b.example"] {
    #expect(throws: Refusal.self) { try EmailAddress(text) }
  }
}
