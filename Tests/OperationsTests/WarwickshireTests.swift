import Benchmarking
import Days
import Enquiries
import Findings
import PublishedData
import Statistics
import Strategy
import Testing
import TestSupport

private func evaluation(on text: String) throws -> MeasureEvaluation {
  try EvaluateStrategy("warwickshire", on: try day(text)).run(on: Bundled.record.get(), measure: "WAR-20")
}

private func judgement(_ evaluation: MeasureEvaluation) throws -> Judgement {
  try #require(evaluation.main?.judgement)
}

private func period(_ label: String, _ evaluation: MeasureEvaluation) throws -> PeriodComparison {
  try #require(evaluation.main?.periods.first { $0.period.label == label })
}

private func shown(_ number: Double?) -> String? { number.map { RoundedDecimal($0, decimals: 1).text } }

@Test func `Nine in ten plans in time by 2023 was not met and is worse since`() throws {
  let evaluation = try evaluation(on: "2026-04-08")
  #expect(evaluation.verdict == .notMet)
  #expect(try judgement(evaluation).judged?.period.label == "2023")
  #expect(try shown(judgement(evaluation).judged?.value.number) == "42.9")
  #expect(try judgement(evaluation).latest?.period.label == "2024")
  #expect(try shown(judgement(evaluation).latest?.value.number) == "21.3")
  #expect(try judgement(evaluation).since == .worse)
  #expect(try judgement(evaluation).baseline?.period.label == "2019")
  #expect(evaluation.isPastDeadline)
}

@Test(arguments: [("2023", "50.3", "49.5"), ("2024", "46.4", "42.3")])
func `England and the West Midlands stand beside it`(label: String, england: String, region: String) throws {
  let evaluation = try evaluation(on: "2026-04-08")
  #expect(evaluation.region?.name == "West Midlands")
  #expect(shown(try period(label, evaluation).england?.number) == england)
  #expect(shown(try period(label, evaluation).region?.number) == region)
}

@Test(arguments: [("2023", "32.1", "34.2"), ("2024", "36.8", "33.5")])
func `So do the ten neighbours of either edition`(label: String, pinned: String, newest: String) throws {
  let evaluation = try evaluation(on: "2026-04-08")
  #expect(evaluation.editions.map(\.name) == ["2021", "2025"])
  #expect(!evaluation.isPinnedInForce, "no edition of 2020 is held")
  let means = try period(label, evaluation).neighbours
  #expect(means.map { shown($0?.mean?.value) } == [pinned, newest])
  #expect(means.map { $0?.mean?.count } == [10, 10])
}

@Test func `Its latest figure is 126th of 151 authorities`() throws {
  let rank = try #require(try evaluation(on: "2026-04-08").main?.standing?.rank(of: 937))
  #expect(rank.best == 126)
  #expect(rank.ranked == 151)
}

@Test func `In November 2022 it was off course`() throws {
  let evaluation = try evaluation(on: "2022-11-20")
  #expect(evaluation.verdict == .offCourse)
  #expect(try judgement(evaluation).latest?.period.label == "2021")
  #expect(try shown(judgement(evaluation).latest?.value.number) == "74.9")
  #expect(try shown(judgement(evaluation).lineValue) == "89.3")
  #expect((try #require(evaluation.main)).periods.allSatisfy { ($0.period.span?.end).map { $0.year <= 2021 } ?? false })
  #expect(!evaluation.isPastDeadline)
}

@Test func `An ended authority is no neighbour after its end, though a figure is published`() throws {
  let record = try Bundled.record.get().published
  let cube = try #require(record.cubes[Release.lait])
  let block = try #require(cube.block("Level2Age19"))
  let place = try #require(block.periods.firstIndex { $0.label == "2024" })
  let edition = try #require(record.editions.first { $0.name == "2021" })
  #expect(cube.value(of: 909, in: block, period: place)?.number != nil, "Cumbria's figure for 2024")
  let end = try #require(block.periods[place].span?.end)
  let norfolk = NeighbourMean(
    of: 926, in: block, period: place, cube: cube, edition: edition, absent: record.absent(on: end))
  #expect(norfolk?.missing.contains(909) == true)
  #expect(norfolk?.size == 10)
}

@Test func `A name that is nearly right is refused with the one that was meant`() throws {
  let record = try Bundled.record.get()
  let on = try day("2026-04-08")
  let strategy = #expect(throws: Refusal.self) { try EvaluateStrategy("warwikshire", on: on).run(on: record) }
  #expect(strategy?.kind == .notFound)
  #expect(strategy?.description.contains("Did you mean “warwickshire”?") == true)
  let measure = #expect(throws: Refusal.self) {
    try EvaluateStrategy("warwickshire", on: on).run(on: record, measure: "WAR-2O")
  }
  #expect(measure?.kind == .notFound)
  #expect(measure?.description.contains("Did you mean “WAR-20”?") == true)
  let far = #expect(throws: Refusal.self) { try EvaluateStrategy("xyz", on: on).run(on: record) }
  #expect(far?.description.contains("Did you mean") == false)
  #expect(far?.description.contains("warwickshire") == true)
  #expect(try EvaluateStrategy("warwickshire", on: on).run(on: record, measure: "war-20").measure.id == "WAR-20")
}
