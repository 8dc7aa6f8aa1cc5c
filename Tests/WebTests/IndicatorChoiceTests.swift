import Testing
import TestSupport

@testable import Web

/// An indicator is chosen by part of its name, and a measure can be checked before it is saved.
struct IndicatorChoiceTests {
  private let new = "/plan/warwickshire/objective/best-start/new/promise"
  private let form = [
    "id": "WAR-99", "title": "Ready", "statement": "More are ready.", "stated-as": "measure", "place": "page 1",
    "target": "at least 99% by 2024", "evidence": "published",
  ]

  private func send(_ staffed: Staffed, _ indicator: String, _ more: [String: String] = [:]) async throws -> Site.Answer
  {
    let form = form.merging(["series-0-indicator": indicator]) { $1 }.merging(more) { $1 }
    return try await staffed.ask(.send, new, as: "data-officer", form)
  }

  @Test(arguments: [
    "good-level-of-development", "Good level of development, age 5", "GOOD LEVEL of development, age 5",
  ])
  func `an id or a whole name is that indicator`(typed: String) async throws {
    let staffed = try Staffed(hasStrategies: true)
    #expect(try await send(staffed, typed).status == 303)
    let page = text(try await staffed.ask(.read, "/plan/warwickshire/measure/WAR-99", as: "data-officer"))
    #expect(
      page.contains("value=\"Good level of development, age 5\"") && page.contains("<datalist id=\"indicator-names\">"))
  }

  @Test func `a part of a name that several have is asked about, with what was typed still there`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let asked = try await send(staffed, "absence")
    let page = text(asked)
    #expect(asked.status == 422 && page.contains("indicators have the words “absence”."))
    #expect(page.contains("<option value=\"overall-absence\"") && page.contains("href=\"#series-0-indicator\""))
    #expect(page.contains("value=\"at least 99% by 2024\""))
    #expect(try await send(staffed, "overall-absence", ["target": "at most 5% by 2024"]).status == 303)
    let none = try await send(staffed, "xyzzy")
    #expect(none.status == 422 && text(none).contains("No indicator has the words “xyzzy”"))
  }

  @Test func `a check says what it would be judged on and its verdict today, and stores nothing`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let before = try staffed.store.events().count
    let checked = try await send(staffed, "good level of development age 5", ["check": "yes"])
    let page = text(checked)
    #expect(checked.status == 200 && page.contains("Checked, not saved"))
    // The profile changed in 2021, after the strategy was adopted.
    #expect(page.contains("No verdict (series broken)"))
    #expect(page.contains("Good level of development, age 5") && page.contains("2023/24"))
    #expect(page.contains("value=\"at least 99% by 2024\""), "what was typed is still there")
    let wrong = try await send(staffed, "overall-absence", ["check": "yes", "target": "frobnicate"])
    #expect(wrong.status == 422 && text(wrong).contains("frobnicate"))
    #expect(try staffed.store.events().count == before)
    #expect(try await staffed.ask(.read, "/plan/warwickshire/measure/WAR-99", as: "data-officer").status == 404)
  }
}
