import Accounts
import Store
import Strategy
import Supply
import Testing
import TestSupport

@testable import Web

/// Updates, evidence, risks and what is owed, on the bundled record.
struct DeliveryTests {
  @Test func `an action that is given to somebody is theirs to report on`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let page = "/actions/warwickshire/WAR-A23"
    #expect(try await staffed.ask(.send, "\(page)/owner", as: "action-lead", ["owner": "administrator"]).status == 404)
    let outsider = try await staffed.ask(.send, "\(page)/owner", as: "strategy-lead", ["owner": "target-other"])
    #expect(outsider.status == 422 && text(outsider).contains("Choose somebody with an account"))
    #expect(
      try await staffed.ask(.send, "\(page)/owner", as: "strategy-lead", ["owner": "administrator"]).status == 303)
    let update = ["state": "on-course", "seen": ""]
    #expect(
      try await staffed.ask(.send, "\(page)/updates", as: "action-lead", update).status == 404, "another leads it")
    #expect(try await staffed.ask(.send, "\(page)/updates", as: "administrator", update).status == 303)
    #expect(text(try await staffed.ask(.read, page, as: "board-member")).contains("Assigned to"))
    #expect(!text(try await staffed.ask(.read, page, as: nil)).contains("Assigned to"), "no names in public")
    let owed = text(try await staffed.ask(.read, "/owed", as: "administrator"))
    #expect(owed.contains("You lead one action still to be done"))
  }

  @Test func `a partner sees and does what it was given, and nothing else`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let (page, other) = ("/actions/warwickshire/WAR-A23", "/actions/warwickshire/WAR-A1")
    #expect(try await staffed.ask(.send, "\(page)/owner", as: "strategy-lead", ["owner": "partner"]).status == 303)
    let update = ["state": "on-course", "note": "Both schools have signed.", "seen": ""]
    #expect(try await staffed.ask(.send, "\(page)/updates", as: "partner", update).status == 303)
    #expect(try await staffed.ask(.send, "\(other)/updates", as: "partner", update).status == 404)
    #expect(try await staffed.ask(.send, "\(page)/updates", as: "target-own", update).status == 404, "another partner")
    let own = text(try await staffed.ask(.read, page, as: "partner"))
    #expect(own.contains("Both schools have signed.") && own.contains("Add evidence") && own.contains("Save update"))
    #expect(!text(try await staffed.ask(.read, page, as: "target-own")).contains("Both schools"))
    let evidence = ["evidence-title": "Letters", "evidence-address": "https://example.org/letters"]
    #expect(try await staffed.ask(.send, "\(page)/evidence", as: "partner", evidence).status == 303)
    let work = text(try await staffed.ask(.read, "/owed", as: "partner"))
    #expect(work.contains("My work") && work.contains("You lead one action still to be done"))
    #expect(work.contains("/strategies/warwickshire") && !work.contains("/risks/") && !work.contains("/plan/"))
    let lead = text(try await staffed.ask(.read, "/owed", as: "strategy-lead"))
    #expect(lead.contains("Changed since you were last here") && lead.contains("Progress update: on course"))
    #expect(!work.contains("Progress update: on course"), "one's own changes are no news")
  }

  @Test func `every page of somebody says who is signed in, for which council, and leads to their work`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    for path in ["/owed", "/account", "/plan", "/risks/warwickshire", "/actions/warwickshire"] {
      let page = text(try await staffed.ask(.read, path, as: "strategy-lead"))
      #expect(page.contains(">strategy-lead, Warwickshire</a>"), "\(path)")
      #expect(page.contains("<a href=\"/owed\">My work</a>"), "\(path)")
    }
    let open = text(try await staffed.ask(.read, "/actions/warwickshire", as: nil))
    #expect(open.contains("<a href=\"/sign-in\">Sign in</a>") && !open.contains("My work"))
  }

  @Test(arguments: [
    ("a PDF", Array("%PDF-1.7 …".utf8), 303, ""), ("a picture", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0], 303, ""),
    ("a text", Array("Minutes, £5".utf8), 303, ""),
    (
      "an archive", [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 50), 422,
      "Archives and office files are not taken"
    ),
    ("a page", Array("<script>\u{1}</script>".utf8), 422, "Choose a PDF"),
    ("6 MB", Array("%PDF-".utf8) + [UInt8](repeating: 32, count: 6_000_000), 422, "5 MB or less"),
    ("nothing", [], 422, "choose a file"),
  ])
  func `evidence is taken by what it is, not by what it is called`(
    name: String, bytes: [UInt8], status: Int, message: String
  ) async throws {
    let staffed = try Staffed(hasStrategies: true)
    let page = "/actions/warwickshire/WAR-A23"
    let answer = try await staffed.ask(
      .send, "\(page)/evidence", as: "action-lead", ["evidence-title": "It <shows>"], files: ["evidence-file": bytes])
    #expect(answer.status == status && text(answer).contains(message), "\(name)")
    let listed = text(try await staffed.ask(.read, page, as: "board-member"))
    #expect(listed.contains("It &lt;shows&gt;") == (status == 303))
    guard let link = listed.firstMatch(of: /href="([^"]+\/evidence\/[^"]+)"/).map({ String($0.1) }) else { return }
    let file = try await staffed.ask(.read, link, as: "board-member")
    #expect(file.bytes == bytes && file.fileName?.hasPrefix("WAR-A23-") == true, "it is handed out to be kept")
    for stranger in ["partner", "nobody", "other-lead"] {
      #expect(try await staffed.ask(.read, link, as: stranger).status == 404, "\(stranger)")
    }
    #expect(!text(try await staffed.ask(.read, page, as: nil)).contains("evidence"))
  }

  @Test(arguments: ["javascript:alert(1)", "http://ambleford.example", "https://a b.example", "https://x@evil.example"])
  func `an address that is none is not taken as evidence`(address: String) async throws {
    let staffed = try Staffed(hasStrategies: true)
    let form = ["evidence-title": "A", "evidence-address": address]
    let answer = try await staffed.ask(.send, "/actions/warwickshire/WAR-A23/evidence", as: "action-lead", form)
    #expect(answer.status == 422 && text(answer).contains("beginning with https://"))
  }

  @Test func `a risk is judged again and again, and the second of two who judge it sees both`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let risk = [
      "title": "Requests double", "likelihood": "4", "impact": "5", "mitigation": "Two caseworkers",
      "owner": "Head of SEND", "seen": "0",
    ]
    #expect(try await staffed.ask(.send, "/risks/warwickshire", as: "board-member", risk).status == 404)
    let wrong = try await staffed.ask(
      .send, "/risks/warwickshire", as: "strategy-lead", risk.merging(["impact": "6", "owner": "x"]) { $1 })
    #expect(wrong.status == 422 && text(wrong).contains("from 1 to 5") && text(wrong).contains("value=\"x\""))
    #expect(try await staffed.ask(.send, "/risks/warwickshire", as: "strategy-lead", risk).status == 303)
    let seen = text(try await staffed.ask(.read, "/risks/warwickshire", as: "board-member"))
    #expect(seen.contains("4 × 5 = 20, high") && !seen.contains("Update the score"))
    #expect(try await staffed.ask(.read, "/risks/warwickshire", as: "partner").status == 404)
    let later = risk.merging(["likelihood": "2", "seen": "1", "state": "open"]) { $1 }
    #expect(try await staffed.ask(.send, "/risks/warwickshire/R1", as: "data-officer", later).status == 303)
    let late = try await staffed.ask(
      .send, "/risks/warwickshire/R1", as: "strategy-lead", later.merging(["likelihood": "5"]) { $1 })
    #expect(late.status == 409 && text(late).contains("2 × 5 = 10, medium"))
    let history = text(try await staffed.ask(.read, "/risks/warwickshire/R1", as: "board-member"))
    #expect(history.contains("4 × 5 = 20, high") && history.contains("2 × 5 = 10, medium"))
    let event = try staffed.store.events().first { $0.detail == "judgement 2" }
    #expect(event?.before?.contains("likelihood 4") == true && event?.after?.contains("likelihood 2") == true)
  }

  @Test func `a calendar's address shows what its person owes until it is taken back`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let page = "/actions/warwickshire/WAR-A23"
    _ = try await staffed.ask(.send, "\(page)/owner", as: "strategy-lead", ["owner": "action-lead"])
    let update = ["state": "at-risk", "seen": "", "expected": "31 March 2027", "reason": "Waiting; for, all"]
    _ = try await staffed.ask(.send, "\(page)/updates", as: "action-lead", update)
    let made = text(try await staffed.ask(.send, "/owed/calendars", as: "action-lead"))
    let link = try #require(
      made.firstMatch(of: /http:\/\/127.0.0.1:8080(\/calendars\/[^<]+\.ics)/).map { String($0.1) })
    let calendar = text(try await staffed.ask(.read, link, as: nil))
    #expect(calendar.contains("DTSTART;VALUE=DATE:20270331\r\n"))
    let unfolded = calendar.replacing("\r\n ", with: "")
    #expect(
      unfolded.contains("it was said to be at risk\\; its day became 31 March 2027\\, because: Waiting\\; for\\, all."))
    #expect(calendar.utf8.split(separator: 10).allSatisfy { $0.count <= 76 }, "75 bytes and the end of the line")
    let again = text(try await staffed.ask(.send, "/owed/calendars", as: "action-lead"))
    #expect(again.contains("/calendars/"))
    #expect(try await staffed.ask(.read, link, as: nil).status == 404, "a new one puts an end to it")
    #expect(try await staffed.ask(.send, "/owed/calendar-end", as: "action-lead").status == 303)
  }

  @Test func `a file is read only from those who may add one`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let path = try address("/actions/warwickshire/WAR-A1/evidence")
    for (id, most) in [
      ("action-lead", SentLimit.file), ("partner", .file), ("board-member", .form), ("other-lead", .form),
    ] {
      let limit = try await staffed.office.mostSent(with: staffed.sessions[id], to: path, from: "192.0.2.1")
      #expect(limit == most, "\(id)")
    }
    #expect(try await staffed.office.mostSent(with: nil, to: path, from: "192.0.2.1") == .stranger)
  }

  @Test func `those who run a strategy see the actions that nobody drives, and others do not`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let page = "/actions/nottinghamshire"
    let seen = text(try await staffed.ask(.read, page, as: "other-lead"))
    #expect(seen.contains("Needs attention") && seen.contains("ever reported on"))
    for other in ["strategy-lead", "partner", nil] {
      #expect(!text(try await staffed.ask(.read, page, as: other)).contains("Needs attention"))
    }
    let closed = text(try await staffed.ask(.read, "/actions/warwickshire", as: "strategy-lead"))
    #expect(closed.contains("No action needs attention"), "a closed strategy asks for nothing")
  }
}
