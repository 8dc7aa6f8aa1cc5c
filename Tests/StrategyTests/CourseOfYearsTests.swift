import Benchmarking
import Days
import PublishedData
import Strategy
import TargetSentences
import TestSupport
import Testing

private let by2023 = Schedule(by: Deadline("2023", day: .last(ofYear: 2023)))

private func target(
  _ relation: Relation, _ reference: Reference, _ schedule: Schedule, quantity: Quantity = .value
) -> Target {
  Target([.measured(MeasuredClause(quantity, relation, reference, schedule))])
}

private func ambleford(_ own: KeyValuePairs<String, Double>, breaks: [SeriesBreak] = []) -> Ambleford {
  var ambleford = Ambleford(breaks: breaks)
  for (label, number) in own { ambleford.add(label, [401: number, 970: 50]) }
  return ambleford
}

func seriesBreak(_ kind: SeriesBreak.Kind, _ from: Int, _ to: Int? = nil) -> SeriesBreak {
  SeriesBreak(
    id: "b", kind: kind, indicators: ["results"], areas: [], firstYear: from, lastYear: to, statement: "It changed.",
    source: "Invented")
}

@Test func `More than before is more than the last figure from before the promise`() throws {
  let rises = target(.rises, .baseline(stated: nil, change: nil), by2023)
  #expect(try ambleford(["2019": 40, "2023": 40.1]).evaluation(of: rises).verdict == .met)
  #expect(try ambleford(["2019": 40, "2023": 40]).evaluation(of: rises).verdict == .notMet)
  #expect(try ambleford(["2023": 40]).evaluation(of: rises).verdict == .noVerdict(.noBaseline))
}

@Test func `A change from the baseline is reached at the number it comes to`() throws {
  let down = target(.falls, .baseline(stated: nil, change: .byPart(0.3)), by2023)
  #expect(try ambleford(["2019": 100, "2023": 70]).evaluation(of: down).verdict == .met)
  #expect(try ambleford(["2019": 100, "2023": 70.1]).evaluation(of: down).verdict == .notMet)
  let up = target(.rises, .baseline(stated: Amount(60), change: .by(Amount(5, .percentagePoints))), by2023)
  #expect(try ambleford(["2019": 40, "2023": 65]).evaluation(of: up).verdict == .met, "from the number stated")
  #expect(try ambleford(["2019": 40, "2023": 64.9]).evaluation(of: up).verdict == .notMet)
}

@Test func `No rise by more than so much lets it rise by so much`() throws {
  let bounded = target(.doesNotRise, .baseline(stated: nil, change: .by(Amount(2))), by2023)
  #expect(try ambleford(["2019": 40, "2023": 42]).evaluation(of: bounded).verdict == .met)
  #expect(try ambleford(["2019": 40, "2023": 42.1]).evaluation(of: bounded).verdict == .notMet)
}

@Test func `Every year each year is held against the one before, and years that can't be are not failures`() throws {
  let yearly = Schedule(.every(Step(1, .year)), by: Deadline("2023", day: .last(ofYear: 2023)))
  let falls = target(.falls, .stepBefore(nil), yearly)
  let kept = try ambleford(["2019": 16, "2020": 15, "2021": 14, "2022": 13, "2023": 12]).evaluation(of: falls)
  #expect(kept.verdict == .met)
  let judgement = try #require(kept.parts.first?.judgement)
  #expect(judgement.steps?.held == 4 && judgement.steps?.assessed == 4)
  let once = try ambleford(["2019": 16, "2020": 15, "2021": 15, "2022": 13, "2023": 12]).evaluation(of: falls)
  #expect(once.verdict == .notMet)
  #expect(once.parts.first?.judgement?.steps?.held == 3)
  let gap = try ambleford(["2019": 16, "2022": 13, "2023": 12]).evaluation(of: falls)
  #expect(gap.parts.first?.judgement?.steps?.assessed == 1)
  #expect(gap.verdict == .met)
}

@Test func `Throughout counts every period after adoption`() throws {
  let floor = target(
    .atLeast, .constant(Amount(75, .percent)), Schedule(.throughout, by: Deadline("2023", day: .last(ofYear: 2023))))
  let evaluation = try ambleford(["2019": 80, "2020": 76, "2021": 74, "2022": 75, "2023": 75]).evaluation(of: floor)
  #expect(evaluation.verdict == .notMet)
  #expect(evaluation.parts.first?.judgement?.steps?.held == 3)
  #expect(try ambleford(["2019": 10, "2021": 75, "2022": 80, "2023": 75]).evaluation(of: floor).verdict == .met)
  #expect(
    try ambleford(["2019": 10, "2021": 75]).evaluation(of: floor, on: "2022-06-01").verdict == .onCourse)
  #expect(try ambleford(["2019": 80]).evaluation(of: floor).verdict == .noVerdict(.notPublished))
}

@Test func `A broken series has no level verdict, and one beside others of the same year`() throws {
  let broken = [seriesBreak(.broken, 2022)]
  let level = target(.atLeast, .constant(Amount(45, .percent)), by2023)
  #expect(
    try ambleford(["2019": 40, "2023": 50], breaks: broken).evaluation(of: level).verdict == .noVerdict(.seriesBroken))
  let beside = target(.atLeast, .comparator(.england, margin: nil), by2023)
  #expect(try ambleford(["2019": 40, "2023": 50], breaks: broken).evaluation(of: beside).verdict == .met)
}

@Test func `A break after the deadline does not reach back; what came since is not compared with it`() throws {
  let broken = [seriesBreak(.broken, 2025)]
  let level = target(.atLeast, .constant(Amount(45, .percent)), by2023)
  let evaluation = try ambleford(["2019": 40, "2023": 50, "2024": 51, "2025": 30], breaks: broken)
    .evaluation(of: level, on: "2026-06-01")
  #expect(evaluation.verdict == .met)
  #expect(evaluation.parts.first?.judgement?.latest?.period.label == "2024")
  #expect(evaluation.parts.first?.judgement?.since == .held)
}

@Test func `A series that has ended or is paused is unassessable, never green`() throws {
  let open = target(.atLeast, .constant(Amount(45, .percent)), .open)
  for kind in [SeriesBreak.Kind.ended, .paused] {
    #expect(
      try ambleford(["2019": 40, "2023": 50], breaks: [seriesBreak(kind, 2024)]).evaluation(of: open).verdict
        == .noVerdict(kind == .ended ? .seriesEnded : .seriesPaused))
    let judged = try ambleford(["2019": 40, "2023": 50], breaks: [seriesBreak(kind, 2024)]).evaluation(of: open)
    #expect(judged.parts.first?.judgement?.onLastFigures == .met, "and it is said what it was on the last figures")
  }
  #expect(try ambleford(["2019": 40, "2023": 50]).evaluation(of: open).verdict == .met)
  #expect(
    try ambleford(["2019": 40, "2023": 50], breaks: [seriesBreak(.ended, 2024)]).evaluation(
      of: target(.atLeast, .constant(Amount(45, .percent)), by2023)
    ).verdict == .met, "at the deadline it was still published")
}

@Test func `A cancelled year is passed over, at the deadline too`() throws {
  let cancelled = [seriesBreak(.cancelled, 2022, 2023)]
  let level = target(.atLeast, .constant(Amount(45, .percent)), by2023)
  let evaluation = try ambleford(["2019": 40, "2021": 50], breaks: cancelled).evaluation(of: level)
  #expect(evaluation.verdict == .met)
  #expect(evaluation.parts.first?.judgement?.judged?.period.label == "2021")
  #expect(try ambleford(["2019": 40, "2021": 50]).evaluation(of: level).verdict == .noVerdict(.notPublished))
}

@Test func `Grades set by schools and teachers are never a baseline`() throws {
  let otherwise = [seriesBreak(.assessedOtherwise, 2020, 2021)]
  let rises = target(.rises, .baseline(stated: nil, change: nil), by2023)
  let evaluation = try ambleford(["2019": 40, "2020": 60, "2023": 50], breaks: otherwise)
    .evaluation(of: rises, adopted: "2021-09-01")
  #expect(evaluation.verdict == .met)
  #expect(evaluation.parts.first?.judgement?.baseline?.period.label == "2019")
}

@Test func `A later period never changes a verdict that a deadline has settled`() throws {
  let level = target(.atLeast, .constant(Amount(45, .percent)), by2023)
  var figures: [(String, Double)] = [("2019", 40), ("2023", 44)]
  for later in 2024...2030 {
    figures.append((String(later), 90))
    var ambleford = Ambleford()
    for (label, number) in figures { ambleford.add(label, [401: number]) }
    #expect(try ambleford.evaluation(of: level, on: "\(later + 1)-06-01").verdict == .notMet)
  }
}
