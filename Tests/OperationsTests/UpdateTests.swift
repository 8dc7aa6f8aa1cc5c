import Accounts
import Days
import Findings
import Store
import Strategy
import Testing
import TestSupport

@testable import Delivery
@testable import Log

private let lead = HeldRole(.strategyLead, of: 401)
private let robin = Person(id: "robin", email: "r@ambleford.example", name: "Robin", roles: [lead], isDisabled: false)
private let ash = Person(id: "ash", email: "a@ambleford.example", name: "Ash", roles: [lead], isDisabled: false)

/// A store with two people.
private func office() throws -> Store {
  let store = try MemoryStore().store
  for person in [robin, ash] { try store.add(person) }
  try store.add(strategy: "ambleford", of: 401)
  return store
}

private func giving(
  _ state: String = "on-course", note: String = "", expected: String = "", reason: String = "", seen: String = ""
) -> GiveUpdate {
  GiveUpdate(
    strategy: "ambleford", action: "AMB-A1", state: state, note: note, expected: expected, reason: reason, seen: seen)
}

private func updates(_ store: Store) throws -> [ActionUpdate] {
  try store.own(401) { try $0.actionUpdates(of: "ambleford")["AMB-A1"] ?? [] }
}

@Test func `An update is stored with its event, which says the state before and after`() throws {
  let store = try office()
  guard
    case .given(let first) = try giving("at-risk", note: "Two posts are empty.").run(
      by: .person(robin), for: 401, in: store, occasion())
  else {
    Issue.record("not given")
    return
  }
  _ = try giving("done", seen: first.id).run(by: .person(ash), for: 401, in: store, occasion())
  #expect(try updates(store).map(\.state) == [.atRisk, .done])
  #expect(try updates(store)[0].note == "Two posts are empty.")
  let events = try store.events().filter { $0.kind == .actionUpdated }
  #expect(Set(events.map { [$0.before, $0.after] }) == [[nil, "at-risk"], ["at-risk", "done"]])
  #expect(try VerifyLog().run(by: tester, on: store).faults.isEmpty)
}

@Test(arguments: [
  ("late", "", "", "choose one of the four"), ("done", "next spring", "because", "is not a date"),
  ("done", "July 2027", "  ", "Say why"), ("done", "2027-02-30", "because", "is not a date"),
  ("done", "July 2027", "because", "What is done has no new date"),
  ("on-course", "1 January 1900", "because", "1 January 1900 has passed"), ("on-course", "", "because", "new date too"),
])
func `What is not taken is said, and nothing is stored`(
  state: String, expected: String, reason: String, said: String
) throws {
  let store = try office()
  let refusal = #expect(throws: Refusal.self) {
    try giving(state, expected: expected, reason: reason).run(by: .person(robin), for: 401, in: store, occasion())
  }
  #expect(refusal?.description.contains(said) == true)
  #expect(throws: Refusal.self) {
    try giving(note: String(repeating: "a", count: 5_001)).run(by: .person(robin), for: 401, in: store, occasion())
  }
  #expect(try updates(store).isEmpty)
}

@Test func `An update that says nothing new is none`() throws {
  let store = try office()
  func give(_ state: String, _ note: String = "", seen: String = "") throws -> GiveUpdate.Outcome {
    try giving(state, note: note, seen: seen).run(by: .person(robin), for: 401, in: store, occasion())
  }
  let refusal = #expect(throws: Refusal.self) { try give("not-started") }
  #expect(refusal?.field == "note")
  _ = try give("on-course")
  let seen = try #require(try updates(store).last?.id)
  #expect(throws: Refusal.self) { try give("on-course", " \n", seen: seen) }
  _ = try give("on-course", "Nine of ten.", seen: seen)
  #expect(try updates(store).count == 2)
}

@Test func `In a thousand interleavings of two editors nothing is lost, and the second sees the first's`() throws {
  var random = Seeded(state: 8)
  let store = try office()
  var seen = ["robin": "", "ash": ""]
  var (given, overtaken) = (0, 0)
  for step in 0..<1_000 {
    let person = random.one(robin, ash)
    // Sometimes the page is read anew before something is sent, sometimes it is the one from before.
    if Bool.random(using: &random) { seen[person.id] = try updates(store).last?.id ?? "" }
    let before = try updates(store)
    let outcome = try giving(note: "step \(step)", seen: seen[person.id] ?? "")
      .run(by: .person(person), for: 401, in: store, occasion(1_775_640_600_000 + Int64(step)))
    let after = try updates(store)
    switch outcome {
    case .given(let update):
      given += 1
      #expect(after == before + [update])
      #expect(before.last?.id ?? "" == seen[person.id], "it was given on what its writer had seen")
    case .overtaken(let theirs):
      overtaken += 1
      #expect(after == before && theirs == before.last)
    }
  }
  #expect(given > 200 && overtaken > 200 && given + overtaken == 1_000)
}

@Test func `An action is late by its date until it is done, and the date last expected counts`() throws {
  func progress(_ by: String, _ updates: [ActionUpdate] = []) -> ActionProgress {
    ActionProgress(Action(id: "A", what: "Do", lead: "", by: by, themes: [], measures: []), updates: updates)
  }
  func update(_ state: ActionUpdate.State, expected: Day? = nil) -> ActionUpdate {
    ActionUpdate(
      id: "u", state: state, note: "", expected: expected, reason: "", givenOn: Day(number: 0), person: "robin")
  }
  let today = try day("2022-08-01")
  #expect(progress("July 2022").isPast(on: today))
  #expect(!progress("July 2022").isLate(on: today), "nobody said anything: it may be done")
  #expect(!progress("August 2022", [update(.onCourse)]).isLate(on: today))
  #expect(!progress("each term", [update(.onCourse)]).isLate(on: today), "no date that can be read")
  #expect(!progress("", [update(.onCourse)]).isLate(on: today))
  #expect(progress("July 2022", [update(.onCourse)]).isLate(on: today))
  #expect(!progress("July 2022", [update(.done)]).isLate(on: today))
  #expect(!progress("July 2022", [update(.atRisk, expected: try day("2022-12-31"))]).isLate(on: today))
  #expect(progress("2020–21").due == (try day("2021-08-31")))
}
