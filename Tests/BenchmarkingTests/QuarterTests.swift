import Benchmarking
import PublishedData
import Statistics
import TestSupport
import Testing

/// A standing of authorities 401, 402 … with these figures.
private func standing(_ numbers: [Double], _ polarity: Polarity = .high) -> Standing {
  let record = AmblefordRecord(
    Dictionary(uniqueKeysWithValues: numbers.enumerated().map { (LocationID.authority(401 + $0), $1) }),
    polarity: polarity)
  return Standing(in: record.block, period: 0, cube: record.cube, absent: [])
}

@Test func `Quarters go by rank: within the first fourth of those ranked is the top`() {
  let eight = standing([8, 7, 6, 5, 4, 3, 2, 1])
  #expect((401...408).map { eight.rank(of: .authority($0))?.quarter } == [1, 1, 2, 2, 3, 3, 4, 4])
  let six = standing([6, 5, 4, 3, 2, 1])
  #expect(
    (401...406).map { six.rank(of: .authority($0))?.quarter } == [1, 2, 2, 3, 4, 4], "6 × ¼ = 1.5, so one is in the top"
  )
  let low = standing([8, 7, 6, 5, 4, 3, 2, 1], .low)
  #expect(low.rank(of: 408)?.quarter == 1)
}

@Test func `Those who share a figure share the better quarter, and are counted`() {
  let tied = standing([8, 7, 7, 5, 4, 3, 2, 1])
  #expect((401...404).map { tied.rank(of: .authority($0))?.quarter } == [1, 1, 1, 2])
  #expect(tied.tied(atEndOf: 1) == 2)
  #expect(tied.count(inQuarter: 1) == 3)
  #expect(tied.tied(atEndOf: 2) == 0)
  #expect(standing([8, 8, 6, 5, 4, 3, 2, 1]).tied(atEndOf: 1) == 0, "both places are in the top quarter anyway")
}

@Test func `What it takes to move up is the figure of the last in the better quarter`() {
  let eight = standing([8, 7, 6, 5, 4, 3, 2, 1])
  #expect(eight.required(of: 403) == RequiredFigure(quarter: 1, figure: 7))
  #expect(eight.required(of: 408) == RequiredFigure(quarter: 3, figure: 3))
  #expect(eight.required(of: 401) == nil, "there is none above the top")
  #expect(standing([1, 2, 3], .low).required(of: 403) == RequiredFigure(quarter: 3, figure: 2))
}

@Test func `Reaching the figure does move up`() {
  for place in 402...412 {
    let numbers: [Double] = [20, 19, 19, 15, 15, 15, 12, 9, 9, 3, 2, 1]
    guard let required = standing(numbers).required(of: .authority(place)) else { continue }
    var reached = numbers
    reached[place - 401] = required.figure
    #expect(standing(reached).rank(of: .authority(place))?.quarter == required.quarter, "\(place)")
  }
}

@Test func `Without a better way there is no quarter and nothing to reach`() {
  let neither = standing([1, 2, 3, 4], .none)
  #expect(neither.rank(of: 401) == nil && neither.required(of: 401) == nil && neither.band(of: 401) == nil)
}

@Test func `Figures that are exactly a quantile cut are counted`() {
  #expect(standing([1, 2, 3, 4, 5]).onCuts == 3)
  #expect(standing([1, 2, 3, 4]).onCuts == 0)
}

@Test func `Where many share the figure it takes, the quarter named is the one they are in`() {
  #expect(standing([9, 5, 5, 5, 5, 5, 5, 1]).required(of: 408) == RequiredFigure(quarter: 1, figure: 5))
}

@Test func `Authorities that are shown alike rank alike`() {
  let record = AmblefordRecord([401: 10.04, 402: 9.96, 403: 9.94])
  let shown = Standing(in: record.block, period: 0, cube: record.cube, absent: [], decimals: 1)
  #expect((401...403).map { shown.rank(of: .authority($0))?.best } == [1, 1, 3])
  let filed = Standing(in: record.block, period: 0, cube: record.cube, absent: [])
  #expect((401...403).map { filed.rank(of: .authority($0))?.best } == [1, 2, 3])
}
