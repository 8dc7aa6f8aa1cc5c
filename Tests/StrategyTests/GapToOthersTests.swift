import PublishedData
import Strategy
import TestSupport
import Testing

/// Ambleford's figure, England's, and one that all its neighbours have, by year.
private func verdict(
  _ target: String, polarity: Polarity = .high, _ figures: KeyValuePairs<String, (Double, Double, Double)>
) throws -> MeasureEvaluation {
  var ambleford = Ambleford(polarity: polarity)
  for (label, figure) in figures {
    ambleford.add(
      label, [401: figure.0, 970: figure.1, 402: figure.2, 403: figure.2, 404: figure.2])
  }
  return try ambleford.evaluation(of: target)
}

@Test func `The gap to England is how far behind it the authority is`() throws {
  let narrows = try verdict(
    "the gap to England narrows by 2023", ["2019": (40, 50, 0), "2023": (45.1, 55, 0)])
  #expect(narrows.verdict == .met)
  #expect(narrows.parts.first?.judgement?.baseline?.value == .number(10))
  #expect(narrows.parts.first?.judgement?.judged?.value == .number(9.9))
  #expect(
    try verdict("the gap to England narrows by 2023", ["2019": (40, 50, 0), "2023": (45, 55, 0)]).verdict == .notMet)
  #expect(try verdict("the gap to England is at most 5 points", ["2023": (60, 55, 0)]).verdict == .met, "ahead of it")
  #expect(try verdict("the gap to England is at most 5 points", ["2023": (49.9, 55, 0)]).verdict == .notMet)
}

@Test func `Where low is good, behind is above`() throws {
  let figures: KeyValuePairs = ["2019": (10.0, 5.0, 0.0), "2023": (9.0, 5.0, 0.0)]
  #expect(try verdict("the gap to England narrows by 2023", polarity: .low, figures).verdict == .met)
  #expect(try verdict("the gap to England narrows by 2023", polarity: .high, figures).verdict == .notMet)
}

@Test func `The gap to neighbours is to their mean`() throws {
  let held = try verdict("the gap to neighbours is at most 2 points", ["2023": (50, 90, 52)])
  #expect(held.verdict == .met)
  #expect(held.parts.first?.judgement?.judged?.value == .number(2))
  #expect(try verdict("the gap to neighbours is at most 2 points", ["2023": (50, 50, 52.1)]).verdict == .notMet)
}

@Test func `Without England's figure there is no gap to it`() throws {
  var ambleford = Ambleford()
  ambleford.add("2023", [401: 40])
  #expect(try ambleford.evaluation(of: "the gap to England is at most 5 points").verdict.reason == .notPublished)
}
