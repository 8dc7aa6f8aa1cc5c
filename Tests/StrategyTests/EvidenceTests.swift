import Days
import PublishedData
import Strategy
import TargetSentences
import TestSupport
import Testing

private let level = Target([
  .measured(
    MeasuredClause(
      .value, .atLeast, .constant(Amount(45, .percent)), Schedule(by: Deadline("2023", day: .last(ofYear: 2023)))))
])

private func ambleford() -> Ambleford {
  var ambleford = Ambleford()
  ambleford.add("2019", [401: 40, 970: 50])
  ambleford.add("2023", [401: 50, 970: 50])
  return ambleford
}

@Test(arguments: [
  (SuccessMeasure.Evidence.council, NoVerdictReason.awaitingReturn), (.otherNational, .notPublished),
  (.proxy, .proxyOnly),
])
func `What is not published is not judged, a proxy never`(
  evidence: SuccessMeasure.Evidence, reason: NoVerdictReason
) throws {
  #expect(try ambleford().evaluation(of: level, evidence: evidence).verdict == .noVerdict(reason))
}

@Test func `A question about the wording comes before everything else`() throws {
  let evaluation = try ambleford().evaluation(of: level, questions: ["Which days?"], evidence: .council)
  #expect(evaluation.verdict == .noVerdict(.ambiguous))
}

@Test func `A target in another document is external; without a target nothing is judged`() throws {
  #expect(try ambleford().evaluation(of: Target([.elsewhere("the plan")])).verdict == .noVerdict(.external))
  #expect(try ambleford().evaluation(of: Target([.monitor])).verdict == .noVerdict(.awaitingReturn))
  #expect(
    try ambleford().evaluation(of: Target([.milestone("opened", .open)])).verdict == .noVerdict(.awaitingReturn))
}

@Test func `All must hold: one failure decides, else one silence keeps the whole silent`() {
  #expect(Verdict.all([.met, .notMet, .noVerdict(.suppressed)]) == .notMet)
  #expect(Verdict.all([.met, .noVerdict(.suppressed), .met]) == .noVerdict(.suppressed))
  #expect(Verdict.all([.onCourse, .met]) == .onCourse)
  #expect(Verdict.all([.onCourse, .offCourse]) == .offCourse)
  #expect(Verdict.all([.met, .met]) == .met)
  #expect(Verdict.any([.notMet, .met]) == .met)
  #expect(Verdict.any([.notMet, .noVerdict(.suppressed)]) == .noVerdict(.suppressed))
  #expect(Verdict.any([.notMet, .notMet]) == .notMet)
}

@Test func `A gap narrows when it is smaller than before the promise`() throws {
  let narrows = Target([
    .measured(
      MeasuredClause(
        .gap, .falls, .baseline(stated: nil, change: nil), Schedule(by: Deadline("2023", day: .last(ofYear: 2023)))))
  ])
  func verdict(_ group: Double) throws -> Verdict {
    var ambleford = Ambleford()
    for (label, own) in [("2019", 30.0), ("2023", group)] {
      ambleford.add(label, [401: own], group: "fsm")
      ambleford.add(label, [401: 50], group: "not-fsm")
    }
    return try ambleford.evaluation(of: narrows, group: "fsm", peers: "not-fsm").verdict
  }
  #expect(try verdict(31) == .met)
  #expect(try verdict(30) == .notMet)
  #expect(try verdict(29) == .notMet)
}
