import Statistics
import Testing

private struct Series: Decodable {
  let seriesOldestFirstValueLowerUpper: [[Double]]

  var figures: [Estimate] {
    seriesOldestFirstValueLowerUpper.map { Estimate($0[0], Interval(lower: $0[1], upper: $0[2])) }
  }
}

private struct Counts: Decodable {
  let counts, denominators: [Int]

  var proportions: [Proportion?] { zip(counts, denominators).map { Proportion($0, of: $1) } }
}

private struct Trend: Decodable {
  let slopePerPeriod: Double?
  let chiSquare: Double
  let leaveOneOutStable, significant: Bool
  let marker: String

  var direction: RecentTrend.Direction? {
    ["increasing": .increasing, "decreasing": .decreasing, "no significant change": .noSignificantChange][marker]
  }
}

@Test func `The trend of figures with limits is Fingertips' own`() throws {
  let worked = try Worked.read("fingertips_trend_weighted", [Series].self, [Trend].self)
  for (input, expected) in zip(worked.inputs, worked.expected) {
    let trend = try #require(RecentTrend(of: input.figures))
    let slope = try #require(expected.slopePerPeriod)
    #expect(worked.agrees(trend.slope, slope))
    #expect(worked.agrees(trend.chiSquare, expected.chiSquare))
    #expect(trend.isStable == expected.leaveOneOutStable)
    #expect(trend.isSignificant == expected.significant)
    #expect(trend.direction == expected.direction)
  }
}

@Test func `The trend of proportions is Fingertips' own`() throws {
  let worked = try Worked.read("fingertips_trend_proportion", [Counts].self, [Trend].self)
  for (input, expected) in zip(worked.inputs, worked.expected) {
    let trend = try #require(RecentTrend(of: input.proportions))
    #expect(worked.agrees(trend.chiSquare, expected.chiSquare))
    #expect(trend.isStable == expected.leaveOneOutStable)
    #expect(trend.isSignificant == expected.significant)
    #expect(trend.direction == expected.direction)
  }
}

@Test func `The same years backwards have the same chi-square and the opposite direction`() throws {
  let worked = try Worked.read("fingertips_trend_weighted", [Series].self, [Trend].self)
  let rising = try #require(worked.inputs.first).figures
  let trend = try #require(RecentTrend(of: rising.reversed()))
  #expect(worked.agrees(trend.chiSquare, worked.expected[0].chiSquare))
  #expect(trend.direction == .decreasing)
}

private func years(_ values: [Double?], within half: Double = 0.1) -> [Estimate?] {
  values.map { $0.map { Estimate($0, Interval(lower: $0 - half, upper: $0 + half)) } }
}

@Test(arguments: [(0.2, 9.604, true), (0.202, 9.414763, false)])
func `A steady rise is significant above a chi-square of 9.549536`(half: Double, chiSquare: Double, significant: Bool)
  throws
{
  let trend = try #require(RecentTrend(of: years([0, 0.1, 0.2, 0.3, 0.4], within: half)))
  #expect(abs(trend.chiSquare - chiSquare) < 1e-6)
  #expect(trend.isStable)
  #expect(trend.isSignificant == significant)
}

@Test func `A rise that one year makes alone is not stable`() {
  #expect(RecentTrend(of: years([0, 0, 0, 0, 9]))?.isStable == false)
  #expect(RecentTrend(of: years([0, 0, 0, 0, -9]))?.isStable == false)
}

@Test func `Only the latest five years count`() {
  #expect(RecentTrend(of: years([900, nil, 1, 2, 3, 4, 5])) == RecentTrend(of: years([1, 2, 3, 4, 5])))
}

@Test func `A missing year, too few years or limits that are not apart give no trend`() {
  #expect(RecentTrend(of: years([1, 2, nil, 3, 4, 5])) == nil)
  #expect(RecentTrend(of: years([1, 2, 3, 4, 5, nil])) == nil)
  #expect(RecentTrend(of: years([1, 2, 3, 4])) == nil)
  #expect(RecentTrend(of: years([1, 2, 3, 4]) + [Estimate(5, Interval(lower: 5, upper: 5))]) == nil)
  #expect(RecentTrend(of: years([1, 2, 3, 4]) + [Estimate(5, Interval(lower: 6, upper: 4))]) == nil)
}

@Test func `A year with none or all has no log odds, so there is no trend`() {
  let even = [10, 11, 12, 13].map { Proportion($0, of: 20) }
  #expect(RecentTrend(of: even + [Proportion(14, of: 20)]) != nil)
  #expect(RecentTrend(of: even + [Proportion(0, of: 20)]) == nil)
  #expect(RecentTrend(of: even + [Proportion(20, of: 20)]) == nil)
}

@Test func `Five years that are the same have no direction`() {
  let trend = RecentTrend(of: years([3, 3, 3, 3, 3]))
  #expect(trend?.direction == .noSignificantChange)
  #expect(trend.map { $0.chiSquare < 1e-20 } == true)
}
