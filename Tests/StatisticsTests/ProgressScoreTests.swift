import Statistics
import Testing

private struct School: Decodable {
  let n: Int
  let score, nationalSd: Double
}

private struct Judged: Decodable {
  let halfWidth, lower, upper: Double
  let description: String
}

@Test func `A progress score has the interval and the description of the worked values`() throws {
  let worked = try Worked.read("progress_ci", [School].self, [Judged].self)
  for (input, expected) in zip(worked.inputs, worked.expected) {
    let progress = try #require(ProgressScore(input.score, pupils: input.n, nationalDeviation: input.nationalSd))
    #expect(worked.agrees(progress.halfWidth, expected.halfWidth))
    #expect(worked.agrees(progress.interval.lower, expected.lower))
    #expect(worked.agrees(progress.interval.upper, expected.upper))
    #expect("\(progress.band)" == expected.description)
  }
}

@Test(arguments: [
  (0.5, ProgressScore.Band.wellAbove), (0.49, .above), (0.12, .above), (0.11, .average), (-0.11, .average),
  (-0.12, .below), (-0.5, .below), (-0.51, .wellBelow),
])
func `Well above begins at half a grade, well below beyond minus half a grade`(score: Double, band: ProgressScore.Band)
{
  #expect(ProgressScore(score, pupils: 500, nationalDeviation: 1.3)?.band == band)
}

@Test func `A large score of a few pupils is average when its interval holds 0`() {
  #expect(ProgressScore(0.9, pupils: 4, nationalDeviation: 1.3)?.band == .average)
}

@Test func `There is no score of no pupils`() {
  #expect(ProgressScore(0.1, pupils: 0, nationalDeviation: 1.3) == nil)
  #expect(ProgressScore(0.1, pupils: 5, nationalDeviation: 0) == nil)
}
