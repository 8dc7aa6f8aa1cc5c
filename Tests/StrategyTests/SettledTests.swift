import Days
import PublishedData
import Strategy
import Testing

@Test(arguments: [
  ("at least 90% by 2023", 90.0, 1, Verdict.met), ("at least 90% by 2023", 89.9, 1, .notMet),
  ("at least 90% by 2023", 89.96, 1, .met), ("at least 90% by 2023", 89.94, 1, .notMet),
  ("at least 90% by 2023", 89.96, 2, .notMet), ("at least 90% by 2023", 100, 0, .met),
  ("at most 3 by 2023", 3.0, 1, .met), ("at most 3 by 2023", 3.1, 1, .notMet),
  ("at most 3 by 2023", 3.04, 1, .met), ("at most 3 by 2023", 3.05, 1, .notMet),
  ("at most 3 by 2023", 3.04, 2, .notMet),
])
func `After the deadline a promise is met or not by the figure at its published decimals`(
  target: String, figure: Double, decimals: Int, verdict: Verdict
) throws {
  #expect(try judge(target, ["2019": 50, "2023": .number(figure)], decimals: decimals).verdict == verdict)
}

@Test func `The last period that ends by the deadline decides, not the best nor the latest`() throws {
  let judgement = try judge("at least 90% by 2023", ["2022": 95, "2023": 42.9, "2024": 95])
  #expect(judgement.verdict == .notMet)
  #expect(judgement.judged?.period.label == "2023")
  #expect(judgement.latest?.period.label == "2024")
  #expect(judgement.lineValue == nil)
}

@Test func `On the last day of the deadline a promise is still under way, on the next it is settled`() throws {
  #expect(try judge(["2019": 50, "2023": 10], on: "2023-12-31").verdict == .offCourse)
  #expect(try judge(["2019": 50, "2023": 10], on: "2024-01-01").verdict == .notMet)
}

@Test func `A deadline waits for its own figure: an earlier year settles nothing`() throws {
  let judgement = try judge(["2019": 50, "2022": 95], on: "2024-06-01")
  #expect(judgement.verdict == .noVerdict(.notPublished))
  #expect(judgement.judged == nil)
  #expect(judgement.latest?.period.label == "2022")
}

@Test func `A period that had not ended on the day is not looked at`() throws {
  let judgement = try judge(["2023": 95, "2024": 10], on: "2024-12-30")
  #expect(judgement.latest?.period.label == "2023")
  #expect(judgement.since == nil)
  #expect(try judge(["2023": 95, "2024": 10], on: "2024-12-31").latest?.period.label == "2024")
}

@Test(arguments: [("-", NoVerdictReason.notPublished), ("x", .notPublished), ("c", .suppressed)])
func `A missing figure at the deadline is no verdict, whatever came before or after`(
  symbol: String, reason: NoVerdictReason
) throws {
  let judgement = try judge(["2019": 95, "2022": 95, "2023": .symbol(symbol), "2024": 95])
  #expect(judgement.verdict == .noVerdict(reason))
  #expect(judgement.verdict.reason == reason)
  #expect(judgement.judged?.period.label == "2023")
  #expect(judgement.since == nil)
}

@Test(arguments: ["at most 3 by 2023", "at most 3", "at least 0 by 2023", "at least 0", "at most 0"])
func `Missing is never met, not even where nothing would be enough`(target: String) throws {
  #expect(try judge(target, ["2019": 1, "2023": "-"]).verdict == .noVerdict(.notPublished))
  #expect(try judge(target, [:]).verdict == .noVerdict(.notPublished))
}

@Test(arguments: [95, 10]) func `A provisional figure settles no deadline`(figure: Double) throws {
  let judgement = try judge(["2019": 50, "2023 (prov)": .number(figure)])
  #expect(judgement.verdict == .noVerdict(.notYetDue))
  #expect(judgement.judged?.period.label == "2023 (prov)")
}

@Test(arguments: ["2023 (Rev)", "2023 (Final)", "2023 (OT)", "2023"])
func `Every other mark settles it`(label: String) throws {
  #expect(try judge(KeyValuePairs(dictionaryLiteral: (label, 95))).verdict == .met)
}

@Test func `Without a deadline the last figure decides today`() throws {
  let judgement = try judge("at least 90%", ["2023": 95, "2024": 89.9])
  #expect(judgement.verdict == .notMet)
  #expect(judgement.judged?.period.label == "2024")
  #expect(judgement.since == nil && judgement.lineValue == nil)
  #expect(try judge("at least 90%", ["2023": 10, "2024": 90]).verdict == .met)
  #expect(try judge("at least 90%", ["2023": 95, "2024": "-"]).verdict == .noVerdict(.notPublished))
  #expect(try judge("at least 90%", ["2024 (prov)": 95]).verdict == .met, "there is no deadline to be settled")
}

@Test func `A label that names no time cannot be judged`() {
  let period = PeriodLabel("0").period(in: .calendarYear)
  #expect(PeriodFigure(period: period, value: .number(100)) == nil)
}

@Test func `A change is never judged by the figure it is counted from`() throws {
  let figures: KeyValuePairs<String, Cell> = ["2019": 60, "2020": "-"]
  #expect(try judge("rises by 2021", figures).verdict == .noVerdict(.notPublished))
  #expect(try judge("falls by 2021", figures).verdict == .noVerdict(.notPublished))
  #expect(try judge("does not rise by 2030", figures, on: "2021-06-01").verdict == .noVerdict(.notPublished))
  #expect(try judge("rises by 2021", ["2019": 60, "2021": 61]).verdict == .met)
  #expect(try judge("at least the 2019 level by 2021", figures).verdict == .noVerdict(.notPublished))
  #expect(try judge("at least the 2020 level by 2020", ["2020": 60]).verdict == .noVerdict(.notPublished))
  #expect(try judge("at least the 2019 level by 2021", ["2019": 60, "2021": 60]).verdict == .met)
  #expect(try judge("falls by 10% of the 2019 level by 2021", figures).verdict == .noVerdict(.notPublished))
  // 10% of 60 is 6: 54.
  #expect(try judge("falls by 10% of the 2019 level by 2021", ["2019": 60, "2020": 30, "2021": 54]).verdict == .met)
  #expect(
    try judge("falls by 10% of the 2019 level by 2021", ["2019": 60, "2020": 30, "2021": 54.1]).verdict == .notMet)
  #expect(try judge("rises by 2 from the 2019 level by 2021", ["2019": 60, "2020": 70, "2021": 62]).verdict == .met)
}
