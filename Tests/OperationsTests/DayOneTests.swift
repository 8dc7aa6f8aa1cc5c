import Benchmarking
import Enquiries
import PublishedData
import Statistics
import Strategy
import TargetSentences
import Testing
import TestSupport

private func evaluations(_ strategy: String, on text: String = "2026-11-20") throws -> [MeasureEvaluation] {
  try EvaluateStrategy(strategy, on: try day(text)).run(on: Bundled.record.get())
}

private func measure(_ id: String, of strategy: String, on text: String = "2026-11-20") throws -> MeasureEvaluation {
  try EvaluateStrategy(strategy, on: try day(text)).run(on: Bundled.record.get(), measure: id)
}

private let strategies = ["nottinghamshire", "sefton", "warwickshire", "worcestershire", "central-bedfordshire"]

@Test func `The five strategies hold 153 measures of 136 promises`() throws {
  let all = try strategies.flatMap { try evaluations($0) }
  #expect(all.count == 153)
  #expect(Set(all.map(\.measure.id)).count == 153)
  #expect(Set(all.map(\.promise.id)).count == 136)
  let evidence = Dictionary(grouping: all, by: \.measure.evidence).mapValues(\.count)
  #expect(evidence == [.published: 58, .proxy: 18, .otherNational: 20, .council: 57])
}

@Test func `Every canonical sentence reads back to its target`() throws {
  for evaluation in try strategies.flatMap({ try evaluations($0) }) where evaluation.target.questions.isEmpty {
    let sentence = TargetSentence.write(evaluation.target.rule)
    #expect(
      try TargetSentence.read(sentence).target == evaluation.target.rule, "\(evaluation.measure.id): \(sentence)")
  }
}

@Test func `A promise without a verdict has its reason, and one that awaits a figure says which and from whom`() throws
{
  for evaluation in try strategies.flatMap({ try evaluations($0) }) {
    if case .noVerdict(.awaitingReturn) = evaluation.verdict, evaluation.measure.evidence == .council {
      #expect(evaluation.measure.awaits != nil, "\(evaluation.measure.id)")
    }
    if evaluation.measure.evidence != .published { #expect(evaluation.verdict.reason != nil) }
  }
}

@Test func `Of Warwickshire's promises six are met and seven are not`() throws {
  let all = try evaluations("warwickshire")
  let promises = Dictionary(grouping: all, by: \.promise.id).mapValues { Verdict.all($0.map(\.verdict)) }
  #expect(
    Set(promises.filter { $0.value == .met }.keys) == ["WAR-01", "WAR-02", "WAR-32", "WAR-35", "WAR-36", "WAR-38"])
  #expect(
    Set(promises.filter { $0.value == .notMet }.keys)
      == ["WAR-05", "WAR-13", "WAR-16", "WAR-17", "WAR-20", "WAR-25", "WAR-42"])
}

/// Worked out from the published files alone.
@Test(arguments: [
  // 100 − 3.3, and 95.5 of its ten neighbours; England 4.7; 95.93… + 2.81…; 5.34 in 2012/13.
  ("warwickshire", "WAR-36", Verdict.met, 96.7, "2023"), ("warwickshire", "WAR-38", .met, 5.2, "2023"),
  ("worcestershire", "WOR-13", .met, 98.7, "2023/24"), ("central-bedfordshire", "CBC-07", .met, 4.63, "2019"),
])
func `Promises are judged by what other publications than LAIT have`(
  strategy: String, id: String, verdict: Verdict, value: Double, label: String
) throws {
  let evaluation = try measure(id, of: strategy)
  #expect(evaluation.verdict == verdict)
  let judged = try #require(evaluation.main?.judgement?.judged)
  #expect(judged.value.number.map { RoundedDecimal.number($0, decimals: id == "CBC-07" ? 2 : 1) } == value)
  #expect(judged.period.label == label)
}

@Test func `Two-year-olds never reached three quarters, and what came after 2024 is not compared`() throws {
  let evaluation = try measure("WAR-05", of: "warwickshire")
  let judgement = try #require(evaluation.main?.judgement)
  #expect(evaluation.verdict == .notMet)
  #expect(judgement.steps?.held == 0 && judgement.steps?.assessed == 3)
  #expect(judgement.judged?.value == .number(72.6))
  #expect(judgement.latest?.value == .number(74.2))
}

@Test func `Attainment 8 with SEN support was met by a hair and has slipped`() throws {
  let evaluation = try measure("WAR-25a", of: "warwickshire")
  let judgement = try #require(evaluation.main?.judgements.first)
  #expect(evaluation.verdict == .met)
  #expect(judgement.baseline?.value == .number(35.8))
  #expect(judgement.judged?.value == .number(35.9))
  #expect(judgement.latest?.value == .number(35.2) && judgement.since == .slipped)
}

@Test func `Sefton's good level of development is of a broken series`() throws {
  #expect(try measure("SEF-01", of: "sefton").verdict == .noVerdict(.seriesBroken))
}

@Test(arguments: [
  ("WAR-08", "warwickshire"), ("WAR-09", "warwickshire"), ("WOR-15", "worcestershire"),
])
func `Wording that can be read in two ways is asked about, never guessed`(id: String, strategy: String) throws {
  let evaluation = try measure(id, of: strategy)
  #expect(evaluation.verdict == .noVerdict(.ambiguous))
  #expect(!evaluation.target.questions.isEmpty)
}

@Test func `NEET of 16 to 19 has only a proxy; not one outcome of Worcestershire is in the top quarter`() throws {
  #expect(try measure("WOR-19", of: "worcestershire").verdict == .noVerdict(.proxyOnly))
  let outcomes = try measure("WOR-01", of: "worcestershire")
  #expect(outcomes.parts.count == 11 && outcomes.judgedParts.count == 10)
  #expect(outcomes.judgedParts.allSatisfy { $0.verdict == .notMet })
}

@Test func `Central Bedfordshire is last of all in reading, writing and maths`() throws {
  let part = try #require(
    try measure("CBC-01", of: "central-bedfordshire").parts.first { $0.figures.series.measure == "KS2RWM_Expected_STD" }
  )
  let rank = try #require(part.standing?.rank(of: 823))
  #expect(rank.best == 151 && rank.ranked == 151)
}

@Test func `In November 2022 promises were on course and off course`() throws {
  let all = try evaluations("warwickshire", on: "2022-11-20")
  #expect(all.contains { $0.verdict == .onCourse } && all.contains { $0.verdict == .offCourse })
  #expect(!all.contains { $0.verdict == .met && $0.deadline != nil && !$0.isPastDeadline })
}

@Test func `What was known by a day does not change with the day judged`() throws {
  let early = try evaluations("warwickshire", on: "2024-06-01").map(\.verdict)
  let again = try evaluations("warwickshire", on: "2024-06-01").map(\.verdict)
  #expect(early == again)
}
