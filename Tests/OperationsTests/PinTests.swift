import Benchmarking
import Enquiries
import Planning
import PublishedData
import Store
import Strategy
import Supply
import Testing
import TestSupport

/// Ambleford promises ten points more than before 2020; the figure of 2019 is revised after it was promised.
private struct Revised {
  let home: AmblefordHome
  let memory: MemoryStore

  init() throws {
    home = try AmblefordHome()
    memory = try MemoryStore()
    let text = AmblefordHome.strategy.replacing("at least 90% by 2023", with: "rises by 10 percentage points by 2023")
    try home.write(text, to: "definitions/strategies/ambleford.yaml")
    let first = try home.lait("first", values: ["40.0", "45.0", "48.0", "49.0", "49.5"])
    try importLAIT(first, known: "2026-04-08", in: memory)
    try ImportDefinitions(home: home.home).run(by: tester, in: memory.store, occasion(1_795_132_800_000))
  }

  func publish(title: String, at milliseconds: Int64) throws {
    let record = try LoadRecord().run(from: memory.store)
    let plan = try LoadPlan(record.shelf).run("ambleford", by: tester, from: memory.store)
    let part = PlanPart(.objective, "inclusion")
    let seen = try #require(plan.fields(of: part)).stamp
    let change = EditPlan.Change.set(part, ["title": title, "board": "inclusion"], seen: seen)
    _ = try EditPlan("ambleford", change, on: record.shelf)
      .run(by: tester, for: 401, in: memory.store, occasion(milliseconds))
    _ = try PublishPlan("ambleford", on: record).run(by: tester, for: 401, in: memory.store, occasion(milliseconds))
  }

  func revise() throws {
    let second = try home.lait("second", values: ["35.0", "45.0", "48.0", "49.0", "49.5"])
    try importLAIT(second, known: "2026-12-01", in: memory)
  }

  func judgement(knownBy known: String? = nil) throws -> Judgement {
    let record = try LoadRecord(knownBy: try known.map(day)).run(from: memory.store)
    let judged = try EvaluateStrategy("ambleford", on: try day("2024-06-01")).run(on: record)
    return try #require(judged.first?.parts.first?.judgement)
  }
}

struct PinTests {
  @Test func `A baseline that is revised moves the goal of what was never published here`() throws {
    let revised = try Revised()
    #expect(try revised.judgement().verdict == .notMet)
    try revised.revise()
    #expect(try revised.judgement().verdict == .met)
    #expect(try revised.judgement().pinnedOn == nil)
  }

  @Test func `A baseline that was pinned when it was published stays, and so does the goal`() throws {
    let revised = try Revised()
    try revised.publish(title: "Included", at: 1_795_132_800_000)
    try revised.revise()
    let judgement = try revised.judgement()
    #expect(judgement.verdict == .notMet && judgement.reference == 50)
    #expect(judgement.baseline?.value.number == 40)
    #expect(judgement.pinnedOn == (try day("2026-11-20")))
  }

  @Test func `A pin is made once, and not known before it was made`() throws {
    let revised = try Revised()
    try revised.publish(title: "Included", at: 1_795_132_800_000)
    try revised.revise()
    // 2 December 2026.
    try revised.publish(title: "Included again", at: 1_796_169_600_000)
    #expect(try revised.judgement().baseline?.value.number == 40)
    #expect(try revised.memory.store.own(401) { try $0.pins()["ambleford"]?.count } == 1)
    #expect(try revised.memory.store.own(401) { try $0.pins(knownBy: try day("2026-11-19")).isEmpty })
  }
}
