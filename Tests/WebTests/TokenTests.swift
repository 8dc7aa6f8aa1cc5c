import Accounts
import Addresses
import Days
import Findings
import Log
import People
import Store
import Testing
import TestSupport

@testable import Web

struct TokenTests {
  private let staffed: Staffed
  private var store: Store { staffed.store }
  private var office: Office { staffed.office }

  init() throws { staffed = try Staffed(hasStrategies: true) }

  private func person(_ id: String) throws -> Person {
    try #require(try store.everything { try $0.person(id) })
  }

  private func making(_ scope: String = "read", ends: String = "2026-12-31", council: Int = ownNumber) -> MakeToken {
    MakeToken(title: "Dashboard", scope: scope, endsOn: ends, council: council)
  }

  private func make(_ id: String, _ scope: Grant.Scope = .read, council: Int = ownNumber) throws -> String {
    let person = try person(id)
    return try making(scope.rawValue, council: council)
      .run(for: person, by: .person(person), in: store, office.occasion("test"))
  }

  private func found(_ secret: String, from: String = "test") throws -> Bearer? {
    if case .found(let person, let token) = try office.find(secret, from: from) { return Bearer(person, token) }
    return nil
  }

  private func ask(_ path: String, _ bearer: Bearer, _ body: String? = nil) throws -> Site.Answer {
    try office.answerProgram(address(path), bearer, sent: body.map { Array($0.utf8) }, from: "test")
  }

  private let risks = "/api/v1/strategies/warwickshire/risks"
  private let updates = "/api/v1/strategies/warwickshire/actions/WAR-A1/updates"
  private let done = #"{"status": "done", "note": "said by a program", "seen": null}"#

  @Test(arguments: Role.allCases, Grant.Scope.allCases)
  func `a token does what its person may, and no more than it was made for`(role: Role, scope: Grant.Scope) throws {
    let bearer = try #require(try found(make(role.rawValue, scope)))
    func may(_ deed: Deed) -> Bool { Permission.allows(deed, for: bearer.person, in: ownNumber) }
    #expect(try ask(risks, bearer).status == (may(.readNotes) ? 200 : 404))
    #expect(try ask("/api/v1/strategies/sefton/risks", bearer).status == 404, "of another council")
    let isSent = scope == .giveUpdates && Permission.allowsUpdate(by: bearer.person, in: ownNumber, owner: nil)
    let status = try ask(updates, bearer, done).status
    #expect(status == (isSent ? 201 : scope == .read && may(.giveUpdates) ? 403 : 404), "\(status)")
    #expect(try ask("/api/v1/strategies/sefton/actions/SEF-A1/updates", bearer, done).status == 404)
    #expect(try store.events().contains { $0.kind == .actionUpdated } == isSent)
    let told = try text(ask("/api/v1/strategies/warwickshire/actions/WAR-A1", bearer))
    #expect(told.contains("said by a program") == isSent, "whoever may send it may read it")
    #expect(throws: NotPermitted.self, "a token makes no tokens") {
      try making().run(for: try #require(bearer.person), by: bearer.actor, in: store, office.occasion("test"))
    }
  }

  @Test func `nothing that somebody must have signed in for is read without a token`() throws {
    for route in Route.allCases where route.isForPrograms && route.needsToken {
      let path = route.rawValue.replacing("STRATEGY", with: "warwickshire").replacing("ACTION", with: "WAR-A1")
      let isSent = route.rule.reading == nil
      #expect(try ask(path, .nobody, isSent ? done : nil).status == 401, "\(path)")
    }
    let told = try text(ask("/api/v1/strategies/warwickshire/actions/WAR-A1", .nobody))
    #expect(told.contains("updates"))
  }

  @Test func `a token counts until it is revoked, its last day is over, or its person has no account`() throws {
    let secret = try make("action-lead")
    #expect(try found(secret)?.token?.usedOn == nil)
    #expect(try found(secret)?.token?.usedOn == Day("2026-11-18"), "the day on which it was used is kept")
    let lead = try person("action-lead")
    let later = office.occasion("test").later(seconds: 50 * 86_400)
    guard case .unknown = try FindToken(secret).run(in: store, later) else {
      Issue.record("it counts after its last day")
      return
    }
    let id = try #require(try ListTokens().run(of: lead, by: .person(lead), from: store).first?.id)
    let other = try person("strategy-lead")
    #expect(throws: NotPermitted.self) {
      try RevokeToken(id).run(of: lead, by: .person(other), in: store, office.occasion("test"))
    }
    try RevokeToken(id).run(of: lead, by: .person(lead), in: store, office.occasion("test"))
    #expect(try found(secret) == nil)
    let partner = try make("target-own")
    try DisablePerson("target-own").run(
      by: .person(person("administrator")), for: ownNumber, in: store, office.occasion("test"))
    #expect(try found(partner) == nil)
    let kinds = try store.events().map(\.kind)
    #expect(kinds.count { $0 == .tokenMade } == 2 && kinds.count { $0 == .tokenRevoked } == 1)
    #expect(try VerifyLog(checkpoints: []).run(by: tester, on: store).faults.isEmpty)
  }

  @Test func `of a thousand wrong tokens few are looked at, and a right one counts all the same`() throws {
    let secret = try make("action-lead")
    var looked = 0
    var wait = 0
    for number in 1...1_000 {
      switch try office.find("wrong \(number)", from: "there") {
      case .unknown: looked += 1
      case .limited(let seconds): wait = seconds
      case .found: Issue.record("\(number)")
      }
    }
    #expect(looked == SlowDown.free && wait >= 60)
    #expect(try found(secret, from: "there") != nil)
    if case .limited = try office.find("wrong", from: "elsewhere") { Issue.record("another address waits") }
  }

  @Test(arguments: [
    ("read", "2027-12-31", ownNumber, "ends"), ("read", "2026-11-01", ownNumber, "ends"),
    ("read", "soon", ownNumber, "ends"),
    ("all", "2026-12-31", ownNumber, "scope"), ("read", "2026-12-31", otherNumber, "council"),
    ("read", "2026-12-31", 0, "council"),
  ])
  func `what can't be is refused beside its field`(scope: String, ends: String, council: Int, field: String) throws {
    let person = try person("action-lead")
    let refusal = #expect(throws: Refusal.self) {
      try making(scope, ends: ends, council: council).run(
        for: person, by: .person(person), in: store, office.occasion("test"))
    }
    #expect(refusal?.field == field)
  }

  @Test func `somebody makes a token on their page, sees it once, and revokes it`() async throws {
    let form = ["title": "Nightly script", "council": "937", "scope": "give-updates", "ends": "31 December 2026"]
    let made = try await staffed.ask(.send, "/account/tokens", as: "action-lead", form)
    let secret = try #require(text(made).firstMatch(of: /<code>([0-9a-f]{64})<\/code>/)).1
    #expect(try found(String(secret))?.token?.title == "Nightly script")
    let page = text(try await staffed.ask(.read, "/account", as: "action-lead"))
    #expect(page.contains("Nightly script") && !page.contains(secret))
    let path = try #require(page.firstMatch(of: /action="(\/account\/tokens\/[^"]+\/revocation)"/)).1
    #expect(try await staffed.ask(.send, String(path), as: "strategy-lead").status == 404, "nobody else's")
    #expect(try await staffed.ask(.send, String(path), as: "action-lead").status == 303)
    #expect(try found(String(secret)) == nil)
    let wrong = try await staffed.ask(
      .send, "/account/tokens", as: "action-lead", form.merging(["ends": "never"]) { $1 })
    #expect(wrong.status == 422 && text(wrong).contains("value=\"Nightly script\""))
  }

  @Test(
    arguments: [
      ("", nil), ("[]", nil), (#"{"status": 3}"#, nil), (#"{"state": "done"}"#, "state"),
      (#"{"status": "finished"}"#, "status"),
      (#"{"status": "done", "expected": "2027-01-01", "reason": "r"}"#, "expected"),
      (#"{"status": "done", "note": "a\u0000b"}"#, "note"),
    ] as [(String, String?)])
  func `an update that can't be taken is a problem that names why`(body: String, field: String?) throws {
    let bearer = try #require(try found(make("strategy-lead", .giveUpdates)))
    let answer = try ask(updates, bearer, body)
    #expect(answer.status == 422 && answer.mediaType == "application/problem+json")
    #expect(text(answer).contains("\"parameter\": \(field.map { "\"\($0)\"" } ?? "null")"), "\(text(answer))")
  }

  @Test func `an update on an older state is not stored`() throws {
    let bearer = try #require(try found(make("strategy-lead", .giveUpdates)))
    #expect(try ask(updates, bearer, done).status == 201)
    let answer = try ask(updates, bearer, done)
    #expect(answer.status == 409 && text(answer).contains("\"parameter\": \"seen\""))
    let event = try #require(try store.events().first { $0.kind == .actionUpdated })
    #expect(event.actor == "strategy-lead" && event.origin == "test, token “Dashboard”")
  }
}
