import Strategy
import Testing

@Test(arguments: [
  (95.0, 91.0, SinceDeadline.held), (95, 90, .held), (95, 89.96, .held), (95, 89.9, .slipped), (42.9, 90, .recovered),
  (42.9, 60, .stillNot), (42.9, 42.9, .stillNot), (42.9, 42.8, .worse), (42.9, 21.3, .worse),
])
func `Since the deadline a promise held, slipped, recovered, is still not met or is worse`(
  then: Double, now: Double, since: SinceDeadline
) throws {
  #expect(try judge(["2019": 80, "2023": .number(then), "2024": .number(now)]).since == since)
}

@Test(arguments: [(42.9, SinceDeadline.stillNot), (38, .stillNot), (37.8, .worse), (21.3, .worse)])
func `A change within tolerance is not worse`(now: Double, since: SinceDeadline) throws {
  #expect(try judge(["2023": 42.9, "2024": .number(now)], tolerance: 5).since == since)
}

@Test func `A figure that must stay low is worse when it rises`() throws {
  #expect(try judge("at most 3 by 2023", ["2023": 4, "2024": 5]).since == .worse)
  #expect(try judge("at most 3 by 2023", ["2023": 4, "2024": 3.5]).since == .stillNot)
  #expect(try judge("at most 3 by 2023", ["2023": 4, "2024": 3]).since == .recovered)
}

@Test func `Tolerance never makes a promise met`() throws {
  let judgement = try judge(["2023": 89.9, "2024": 89.9], tolerance: 50)
  #expect(judgement.verdict == .notMet)
  #expect(judgement.since == .stillNot)
}

@Test func `Without a later figure nothing is said of since`() throws {
  #expect(try judge(["2019": 80, "2023": 95]).since == nil)
  #expect(try judge(["2019": 80, "2023": 95, "2024": "-"]).since == nil)
  #expect(try judge(["2019": 80, "2022": 95], on: "2023-06-01").since == nil)
}

@Test func `Every reason for no verdict has words, and every verdict a name`() {
  #expect(NoVerdictReason.allCases.allSatisfy { !$0.words.isEmpty })
  #expect(Verdict.noVerdict(.suppressed).name == "no verdict")
  #expect([Verdict.met, .onCourse, .offCourse, .notMet].map(\.name) == ["met", "on course", "off course", "not met"])
  #expect(Verdict.met.reason == nil)
}
