import Reports
import Strategy
import TestSupport
import Testing

/// Twenty pupils each year: 20 of 20 in the last one would meet 90%, 42 of 60 in three years do not.
private func ofTwenty(later: (part: Double, whole: Double)? = nil) throws -> MeasureEvaluation {
  var ambleford = Ambleford()
  for (label, part) in [("2021", 10.0), ("2022", 12), ("2023", 20)] {
    ambleford.add(label, [401: part * 5, 970: 50])
    ambleford.add(counted: part, of: 20, in: label)
  }
  if let later {
    ambleford.add("2024", [401: (later.part / later.whole * 1_000).rounded() / 10, 970: 50])
    ambleford.add(counted: later.part, of: later.whole, in: "2024")
  }
  return try ambleford.evaluation(of: "at least 90% by 2023")
}

@Test
func `Where three years decide, what is shown as judged is theirs, with how many, and no mark stands at the one year`()
  throws
{
  let report = MeasureReport(try ofTwenty())
  #expect(report.verdict.verdict == .notMet)
  #expect(report.summary.judged == "70.0% in the three years to 2023 (42 of 60)")
  #expect(!report.summary.against.contains("50"), "England's one year is not of the same years")
  #expect(report.working.first { $0.term == "Value judged" }?.detail == "70.0% in the three years to 2023 (42 of 60)")
  #expect(report.parts.first?.judged == "70.0% in the three years to 2023 (42 of 60)")
  #expect(try #require(report.chart).judged == nil)
}

@Test func `What came since is told from what three years together decided`() throws {
  func since(_ part: Double, _ whole: Double) throws -> SinceDeadline? {
    try ofTwenty(later: (part, whole)).parts.first?.judgement?.since
  }
  #expect(try since(95, 100) == .recovered, "not met by three years, and above since")
  #expect(try since(50, 100) == .stillNot, "20 of 20 are no measure of how much worse it is")
}
