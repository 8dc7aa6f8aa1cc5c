import Days
import PublishedData
import Strategy
import Testing

@testable import Benchmarking

struct SummerTests {
  /// Deadlines in July and August take in the school year that ends that summer; in June and in September they don't.
  @Test(arguments: [
    ("July 2022", "2021/22"), ("31 July 2022", "2021/22"), ("August 2022", "2021/22"), ("summer term 2022", "2021/22"),
    ("June 2022", "2020/21"), ("September 2022", "2021/22"), ("December 2021", "2020/21"),
  ])
  func `A deadline in summer takes in the school year that ends then`(deadline: String, period: String) throws {
    var ambleford = Ambleford(yearType: .academicYear)
    for (label, figure) in [("2018/19", 80.0), ("2020/21", 85), ("2021/22", 95), ("2022/23", 70)] {
      ambleford.add(label, [Ambleford.id: figure])
    }
    let found = try ambleford.evaluation(of: "at least 90% by \(deadline)", on: "2024-06-01")
    #expect(found.parts.first?.judgement?.judged?.period.label == period)
    #expect(found.verdict == (period == "2021/22" ? .met : .notMet))
  }

  @Test func `Grades set by schools settle nothing: the year before them does, and theirs stand beside it`() throws {
    let graded = seriesBreak(.assessedOtherwise, 2020, 2021)
    var ambleford = Ambleford(breaks: [graded])
    for (label, figure) in [("2018", 88.0), ("2019", 85), ("2020", 95), ("2021", 96), ("2022", 91)] {
      ambleford.add(label, [Ambleford.id: figure])
    }
    let found = try ambleford.evaluation(of: "at least 90% by 2020", on: "2024-06-01", adopted: "2018-06-01")
    #expect(found.verdict == .notMet, "85 in 2019, not 95 in 2020")
    let judgement = try #require(found.parts.first?.judgement)
    #expect(judgement.judged?.period.label == "2019")
    #expect(judgement.passedOver?.figure.period.label == "2020")
    #expect(judgement.passedOver?.figure.value.number == 95)
    #expect(judgement.latest?.period.label == "2022" && judgement.since == .recovered)
    let throughout = try ambleford.evaluation(of: "at least 86% throughout", on: "2024-06-01", adopted: "2019-01-15")
    #expect(throughout.parts.first?.judgement?.steps == Judgement.Steps(held: 1, assessed: 2), "2019 and 2022")
  }
}
