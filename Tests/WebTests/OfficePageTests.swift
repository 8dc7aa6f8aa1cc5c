import Accounts
import Days
import Store
import Testing
import TestSupport

@testable import Web

/// The pages for signed-in people, as they were last read by a person.
struct OfficePageTests {
  /// A council at work: one action reported on and given to somebody, a risk, a draft.
  private func working() async throws -> Staffed {
    let staffed = try Staffed(hasStrategies: true)
    func send(_ path: String, _ form: [String: String]) async throws {
      let answer = try await staffed.ask(.send, path, as: "strategy-lead", form)
      try #require(answer.status == 303, "\(path): \(text(answer).prefix(2_000))")
    }
    try await send("/actions/warwickshire/WAR-A1/owner", ["owner": "action-lead"])
    try await send(
      "/actions/warwickshire/WAR-A1/updates",
      [
        "state": "at-risk", "note": "Two posts are empty.", "expected": "31 March 2027", "reason": "Posts are empty.",
        "seen": "",
      ])
    try await send(
      "/actions/warwickshire/WAR-A1/evidence",
      ["evidence-title": "Minutes", "evidence-address": "https://example.org/minutes"])
    try await send(
      "/risks/warwickshire",
      [
        "title": "Posts stay empty", "likelihood": "4", "impact": "5", "mitigation": "Advertise again.",
        "owner": "Head of service", "seen": "0",
      ])
    let page = text(try await staffed.ask(.read, "/plan/warwickshire/action/WAR-A2", as: "strategy-lead"))
    let seen = try #require(page.firstMatch(of: /name="seen" value="([0-9a-f]+)"/).map { String($0.1) })
    try await send("/plan/warwickshire/action/WAR-A2", ["what": "Open a second centre.", "seen": seen])
    return staffed
  }

  @Test(arguments: [
    ("owed", "/owed", "action-lead"), ("owed-lead", "/owed", "strategy-lead"), ("account", "/account", "strategy-lead"),
    ("plans", "/plan", "strategy-lead"), ("plan", "/plan/warwickshire", "strategy-lead"),
    ("changes", "/plan/warwickshire/changes", "strategy-lead"),
    ("part-whole", "/plan/warwickshire/strategy/whole", "strategy-lead"),
    ("part-measure", "/plan/warwickshire/measure/WAR-20", "strategy-lead"),
    ("part-action", "/plan/warwickshire/action/WAR-A1", "strategy-lead"),
    ("new-promise", "/plan/warwickshire/objective/best-start/new/promise", "strategy-lead"),
    ("actions", "/actions/warwickshire", "strategy-lead"), ("action", "/actions/warwickshire/WAR-A1", "action-lead"),
    ("risks", "/risks/warwickshire", "board-member"), ("risk", "/risks/warwickshire/R1", "strategy-lead"),
    ("people", "/councils/warwickshire/people", "administrator"),
  ])
  func `every page of the office is as it was last read by a person`(
    name: String, path: String, role: String
  ) async throws {
    let answer = try await working().ask(.read, path, as: role)
    #expect(answer.status == 200)
    try expectGolden(masked(oneElementALine(answer.bytes)), "office-\(name).html")
  }

  @Test func `where people sign in is as it was last read by a person`() async throws {
    let answer = try await Staffed().ask(.read, "/sign-in", as: nil)
    try expectGolden(masked(oneElementALine(answer.bytes)), "office-sign-in.html")
  }

  /// Without what chance makes: the keys of forms, the ids of updates.
  private func masked(_ page: String) -> String {
    page.replacing(/(name="form-key" value=")[^"]*/) { $0.1 + "KEY" }
      .replacing(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/) { _ in "ID" }
  }
}

/// What is stored and can't be used is told, and keeps nobody from the rest.
struct UnreadPlanTests {
  @Test func `a plan that can't be read stands in the list with the reason`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    try staffed.store.add(strategy: "broken", of: 937)
    try staffed.store.write(tester.permit(.publishPlans, for: 937)) { tables in
      let version = StrategyVersion(
        strategy: "broken", council: 937, version: 1, text: "strategy: [\n", origin: .file, knownFrom: RealSite.day)
      let event = Event(
        id: "e-version", council: 937, happenedAt: "2026-11-17T10:00:00.000Z", actor: "test",
        kind: .definitionVersioned, subject: .strategy("broken"), payload: .init(origin: "test", detail: ""))
      try tables.record(event, rows: [tables.row(version)])
    }
    let page = text(try await staffed.ask(.read, "/plan", as: "strategy-lead"))
    #expect(page.contains(">broken<") && page.contains("can’t be read: "))
    #expect(page.contains("/plan/warwickshire"))
  }
}
