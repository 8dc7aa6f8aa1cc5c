import Days
import PublishedData
import Strategy
import Testing

// The line from 60 at the end of 2019 to 90 at the end of 2023 stands at 60 + 30 × 731 ⁄ 1461 = 75.01 at the end of 2021.

@Test(arguments: [
  (75.1, Verdict.onCourse), (75.0, .onCourse), (74.96, .onCourse), (74.94, .offCourse), (60, .offCourse),
])
func `Before the deadline the latest figure is held against the straight line`(
  figure: Double, verdict: Verdict
) throws {
  let judgement = try judge(["2019": 60, "2021": .number(figure)], on: "2022-11-20")
  #expect(judgement.verdict == verdict)
  let line = try #require(judgement.lineValue)
  #expect(abs(line - (60 + 30 * 731.0 / 1461)) < 1e-9)
  #expect(judgement.judged?.period.label == "2021")
  #expect(judgement.since == nil)
}

@Test(arguments: [(4.49, Verdict.onCourse), (4.5, .onCourse), (4.51, .offCourse), (3, .onCourse)])
func `A figure that must fall is on course at or below the line`(figure: Double, verdict: Verdict) throws {
  // From 6 to 3: 4.499 at the end of 2021, to two decimals 4.50.
  let judgement = try judge("at most 3 by 2023", ["2019": 6, "2021": .number(figure)], on: "2022-11-20", decimals: 2)
  #expect(judgement.verdict == verdict)
}

@Test func `A figure beyond the target is on course though the deadline is far`() throws {
  #expect(try judge(["2019": 60, "2020": 95], on: "2021-02-01").verdict == .onCourse)
}

@Test(arguments: [64.900000000000006, 83.599999999999994, 50.04, 49.96])
func `A promise whose latest figure is its baseline stands on the line`(figure: Double) throws {
  #expect(try judge(["2019": .number(figure)], on: "2020-09-01").verdict == .onCourse)
  #expect(try judge("at most 3 by 2023", ["2019": .number(figure)], on: "2020-09-01").verdict == .onCourse)
}

@Test func `The line reaches the target at the deadline`() throws {
  let judgement = try judge(["2019": 64.9, "2023": 90], on: "2023-12-31")
  #expect(judgement.verdict == .onCourse)
  #expect(try judge(["2019": 64.9, "2023": 89.9], on: "2023-12-31").verdict == .offCourse)
}

@Test func `The baseline is the last published figure of a period that ended before adoption`() throws {
  let judgement = try judge(["2017": 40, "2018": 50, "2019": "-", "2020": 70], on: "2022-11-20")
  #expect(judgement.baseline?.period.label == "2018")
  #expect(judgement.baseline?.value == .number(50))
}

@Test func `A period that ends on the day of adoption is no baseline`() throws {
  #expect(try judge(["2019": 60], on: "2022-11-20", adopted: "2019-12-31").verdict == .noVerdict(.noBaseline))
  #expect(try judge(["2019": 60], on: "2022-11-20", adopted: "2020-01-01").baseline != nil)
}

@Test func `Without a figure from before adoption there is no verdict while under way, and one after the deadline`()
  throws
{
  let underWay = try judge(["2021": 95], on: "2022-11-20")
  #expect(underWay.verdict == .noVerdict(.noBaseline))
  #expect(underWay.lineValue == nil)
  #expect(try judge(["2021": 95, "2023": 95]).verdict == .met)
}

@Test func `Under way a missing latest figure leaves the last published one to judge by`() throws {
  let judgement = try judge(["2019": 60, "2020": 80, "2021": "c"], on: "2022-11-20")
  #expect(judgement.judged?.period.label == "2020")
  #expect(judgement.verdict == .onCourse)
}

@Test func `Under way with nothing published there is no verdict`() throws {
  #expect(try judge([:], on: "2022-11-20").verdict == .noVerdict(.notPublished))
  #expect(try judge(["2019": "-", "2021": "c"], on: "2022-11-20").verdict == .noVerdict(.suppressed))
}
