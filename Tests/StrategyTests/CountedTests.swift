import PublishedData
import Statistics
import Strategy
import TestSupport
import Testing

/// Ambleford's shares of so many, year by year, and England's.
private func ambleford(_ counts: KeyValuePairs<String, (part: Double, whole: Double)>) -> Ambleford {
  var ambleford = Ambleford()
  for (label, count) in counts {
    ambleford.add(label, [401: (count.part / count.whole * 1_000).rounded() / 10, 970: 50])
    ambleford.add(counted: count.part, of: count.whole, in: label)
  }
  return ambleford
}

@Test(arguments: [(29.0, NoVerdictReason.tooFewPupils as NoVerdictReason?), (30, nil)])
func `Fewer than thirty are not judged`(whole: Double, reason: NoVerdictReason?) throws {
  let found = try ambleford(["2019": (50, 100), "2023": (whole, whole)]).evaluation(of: "at least 90% by 2023")
  #expect(found.verdict.reason == reason)
  #expect(found.parts.first?.judgement?.basis?.counted?.whole == whole)
}

@Test func `Three years of few decide together where the counts of all three are held, and are enough`() throws {
  let found = try ambleford(["2021": (10, 20), "2022": (12, 20), "2023": (20, 20)]).evaluation(
    of: "at least 90% by 2023")
  // 42 of 60 are 70%.
  #expect(found.verdict == .notMet, "the last year alone, 20 of 20, would have met it")
  let pooled = try #require(found.parts.first?.judgement?.basis?.pooled)
  #expect(pooled.part == 42 && pooled.whole == 60)
  // 57 of 60 are 95%.
  let met = try ambleford(["2021": (18, 20), "2022": (19, 20), "2023": (20, 20)]).evaluation(of: "at least 90% by 2023")
  #expect(met.verdict == .met)
  let few = try ambleford(["2021": (8, 9), "2022": (9, 9), "2023": (9, 9)]).evaluation(of: "at least 90% by 2023")
  #expect(few.verdict == .noVerdict(.tooFewPupils), "27 in three years")
  let two = try ambleford(["2022": (19, 20), "2023": (20, 20)]).evaluation(of: "at least 90% by 2023")
  #expect(two.verdict == .noVerdict(.tooFewPupils), "the third year is not held")
}

@Test func `Under way too few are not judged either, and of every year those years are left out`() throws {
  let figures = ambleford(["2019": (50, 100), "2021": (60, 100), "2022": (10, 20), "2023": (90, 100)])
  #expect(try figures.evaluation(of: "at least 90% by 2025", on: "2023-06-01").verdict == .noVerdict(.tooFewPupils))
  let throughout = try figures.evaluation(of: "at least 60% throughout until 2023")
  #expect(throughout.verdict == .met)
  #expect(throughout.parts.first?.judgement?.steps?.assessed == 2)
}

@Test func `After the deadline too few say nothing of what came since`() throws {
  let found = try ambleford(["2019": (50, 100), "2023": (95, 100), "2024": (1, 20)]).evaluation(
    of: "at least 90% by 2023")
  #expect(found.verdict == .met)
  #expect(found.parts.first?.judgement?.since == nil)
}

@Test func `Counts that do not make the published figure are not those it rests on`() throws {
  var ambleford = Ambleford()
  ambleford.add("2023", [401: 95.0, 970: 50])
  ambleford.add(counted: 9, of: 10, in: "2023")
  let found = try ambleford.evaluation(of: "at least 90% by 2023")
  #expect(found.verdict == .met)
  #expect(found.parts.first?.judgement?.basis?.counted == nil)
}

@Test func `A small cohort is in line by the tolerance and not by its interval`() throws {
  // 12 of 40 is 30%: the interval runs from 18.1% to 45.4%. England's 45% lies in it, and 15 points off.
  var ambleford = Ambleford()
  ambleford.add("2023", [401: .number(30), 970: .number(45)], tolerance: 2)
  ambleford.add(counted: 12, of: 40, in: "2023")
  let found = try ambleford.evaluation(of: "in line with England by 2023")
  #expect(found.verdict == .notMet)
  let basis = try #require(found.parts.first?.judgement?.basis)
  #expect((basis.interval?.lower ?? 0) < 45 && (basis.interval?.upper ?? 0) > 45)
  #expect(basis.tolerance == 2)
}
