import Days
import PublishedData
import Strategy
import TargetSentences
import TestSupport
import Testing

private func stated(_ sentence: String) throws -> StatedTarget {
  let reading = try TargetSentence.read(sentence)
  return StatedTarget(reading.target, wording: sentence, questions: reading.ambiguities.map(\.question))
}

/// Ambleford promised 90% in 2020, and in 2022 set itself 70%.
private func amended(on text: String, adopted: String = "2020-09-01", added: Day? = nil) throws -> MeasureEvaluation {
  var ambleford = Ambleford()
  for (label, own) in [("2019", 60.0), ("2021", 78), ("2022", 72), ("2023", 75)] { ambleford.add(label, [401: own]) }
  return try ambleford.evaluation(
    of: try stated("at least 90% by 2023").rule, on: text, adopted: adopted,
    amendments: [
      Amendment(from: try day("2022-04-01"), target: try stated("at least 70% by 2023"), reason: "Fewer staff")
    ], added: added)
}

@Test func `A target set anew is judged from its day on, and the first stays beside it`() throws {
  let before = try amended(on: "2022-03-31")
  #expect(before.target.sentence == "at least 90% by 2023")
  // 60 at the end of 2019, 90 at the end of 2023: 75.0 is asked for at the end of 2021, and there were 78.
  #expect(before.verdict == .onCourse && before.firstVerdict == nil)

  let after = try amended(on: "2024-06-01")
  #expect(after.target.sentence == "at least 70% by 2023")
  #expect(after.verdict == .met && after.firstVerdict == .notMet)
  #expect(after.judgedParts.first?.judgement?.baseline?.value == .number(60))
}

@Test func `A measure added later has its own day, which sets its baseline and its neighbours`() throws {
  let added = try amended(on: "2024-06-01", added: try day("2022-02-01"))
  #expect(added.adopted == Day(2022, 2, 1))
  #expect(added.judgedParts.first?.judgement?.baseline?.value == .number(78))
  #expect(added.isPinnedInForce)
  #expect(try amended(on: "2024-06-01").isPinnedInForce == false)
}

@Test func `Before it was promised nothing is judged`() throws {
  #expect(try amended(on: "2020-08-31").verdict == .noVerdict(.notYetDue))
  #expect(try amended(on: "2022-01-31", added: try day("2022-02-01")).verdict == .noVerdict(.notYetDue))
}

/// The gap in each year, judged by “does not widen by 2021; then narrows by 2023”.
private func inOrder(_ gaps: KeyValuePairs<String, Double>, on text: String) throws -> MeasureEvaluation {
  var ambleford = Ambleford()
  for (label, gap) in gaps {
    ambleford.add(label, [401: 50 - gap], group: "fsm")
    ambleford.add(label, [401: 50], group: "not-fsm")
  }
  return try ambleford.evaluation(
    of: try stated("the gap does not widen by 2021; then the gap narrows by 2023").rule, on: text, group: "fsm",
    peers: "not-fsm")
}

@Test func `A clause in order begins when the one before is due, from the figure of that time`() throws {
  // From 20 down to 16, then up to 18: below where it began, and wider than when it had stopped.
  let figures: KeyValuePairs = ["2019": 20.0, "2021": 16, "2023": 18]
  let whole = try inOrder(figures, on: "2024-06-01")
  #expect(whole.parts.first?.judgements.map(\.verdict) == [.met, .notMet])
  #expect(whole.parts.first?.judgements.last?.baseline?.value == .number(16))
  #expect(whole.verdict == .notMet)

  let first = try inOrder(figures, on: "2021-06-01")
  #expect(first.parts.first?.judgements.count == 1)
  #expect(try inOrder(["2019": 20, "2021": 20, "2023": 19], on: "2024-06-01").verdict == .met)
  #expect(try inOrder(["2019": 20, "2021": 21, "2023": 19], on: "2024-06-01").verdict == .notMet)
}

@Test func `A figure of England that is not what it is said to be is shown to nobody`() throws {
  let unusable = SeriesBreak(
    id: "sum", kind: .unusable, indicators: ["results"], areas: [970], firstYear: 2023, lastYear: nil,
    statement: "England's is a sum.", source: "Invented")
  var ambleford = Ambleford(breaks: [unusable])
  ambleford.add("2019", [401: 60, 970: 50])
  ambleford.add("2023", [401: 60, 970: 9_000])
  let evaluation = try ambleford.evaluation(of: "at least England by 2023")
  #expect(evaluation.verdict == .noVerdict(.notPublished))
  #expect(evaluation.main?.periods.map(\.england) == [.number(50), nil])
}
