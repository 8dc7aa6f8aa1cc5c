import Enquiries
import Store
import Strategy
import Supply
import Testing
import TestSupport

/// What is said of Ambleford's promise with what was known by a day.
private func said(_ memory: MemoryStore, knownBy text: String, on: String) throws -> [String] {
  let record = try LoadRecord(knownBy: try day(text)).run(from: memory.store)
  return try EvaluateStrategy("ambleford", on: try day(on)).run(on: record).map { evaluation in
    let judgement = evaluation.parts.first?.judgement
    return """
      \(evaluation.target.sentence): \(evaluation.verdict), \(String(describing: judgement?.judged)), \
      \(String(describing: judgement?.latest)), \(String(describing: judgement?.since)), \
      \(evaluation.parts.first?.periods.map(\.own) ?? [])
      """
  }
}

extension Seeded {
  /// Shares from 2019 on, as they are published.
  fileprivate mutating func figures(years: Int) -> [String] {
    (0..<years).map { _ in int(0...5) == 0 ? "-" : "\(int(0...99)).\(int(0...9))" }
  }
}

@Test func `What was said of a day is said again, whatever becomes known later`() throws {
  var seed = Seeded(state: 11)
  for number in 0..<40 {
    let home = try AmblefordHome()
    let memory = try MemoryStore()
    let years = seed.int(3...6)
    try importLAIT(try home.lait("first", values: seed.figures(years: years)), known: "2026-04-08", in: memory)
    // 20 November 2026, UTC.
    try ImportDefinitions(home: home.home).run(by: tester, in: memory.store, occasion(1_795_132_800_000))
    let on = "\(2019 + years)-06-01"
    let then = try said(memory, knownBy: "2026-11-30", on: on)

    let later = seed.figures(years: years + seed.int(0...3))
    try importLAIT(try home.lait("second", values: later), known: "2026-12-01", in: memory)
    let text = AmblefordHome.strategy.replacing("at least 90%", with: "at least \(seed.int(10...80))%")
    try home.write(text, to: "definitions/strategies/ambleford.yaml")
    // 1 December 2026.
    try ImportDefinitions(home: home.home).run(by: tester, in: memory.store, occasion(1_796_083_200_000))

    #expect(try said(memory, knownBy: "2026-11-30", on: on) == then, "case \(number)")
    #expect(try said(memory, knownBy: "2026-12-01", on: on) != then, "case \(number): what is new is seen")
  }
}
