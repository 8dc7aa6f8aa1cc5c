import Benchmarking
import PublishedData
import TestSupport
import Testing

private let ambleford = LocationID.authority(401)

/// Ambleford's figures by label, with three authorities at 0, 10 and 20 so that the tolerance is 2.5 in every period.
private func around(_ own: KeyValuePairs<String, Double>) -> KeyValuePairs<String, [LocationID: Double]> {
  switch own.count {
  case 2: [own[0].key: cells(own[0].value), own[1].key: cells(own[1].value)]
  case 3: [own[0].key: cells(own[0].value), own[1].key: cells(own[1].value), own[2].key: cells(own[2].value)]
  default:
    [
      own[0].key: cells(own[0].value), own[1].key: cells(own[1].value), own[2].key: cells(own[2].value),
      own[3].key: cells(own[3].value), own[4].key: cells(own[4].value),
    ]
  }
}

private func cells(_ own: Double) -> [LocationID: Double] {
  (own.isNaN ? [:] : [ambleford: own]).merging([402: 0, 403: 10, 404: 20]) { $1 }
}

private func change(
  _ own: KeyValuePairs<String, Double>, polarity: Polarity = .high, breaks: [SeriesBreak] = []
) throws -> PeriodChange {
  let figures = try AmblefordSeries(around(own), polarity: polarity, breaks: breaks).figures()
  return PeriodChange(of: ambleford, to: try figures.place(own[own.count - 1].key), in: figures)
}

private func movement(_ own: KeyValuePairs<String, Double>, polarity: Polarity = .high) throws -> Movement? {
  if case .changed(let change) = try change(own, polarity: polarity) { change.movement } else { nil }
}

@Test func `A change is the later figure less that of the period before, at the published decimals`() throws {
  guard case .changed(let change) = try change(["2023": 10.04, "2024": 15.06]) else {
    Issue.record("no change")
    return
  }
  #expect(change.from.label == "2023")
  #expect(change.difference == 5.1, "10.0 and 15.1 are what is published")
  #expect(change.tolerance.map { $0 > 1 && $0 < 4 } == true)
}

@Test func `A change beyond the tolerance is better or worse by the polarity, higher or lower without one`() throws {
  #expect(try movement(["2023": 5, "2024": 15]) == .better)
  #expect(try movement(["2023": 5, "2024": 15], polarity: .low) == .worse)
  #expect(try movement(["2023": 15, "2024": 5]) == .worse)
  #expect(try movement(["2023": 15, "2024": 5], polarity: .low) == .better)
  #expect(try movement(["2023": 5, "2024": 15], polarity: .none) == .higher)
  #expect(try movement(["2023": 15, "2024": 5], polarity: .unstated) == .lower)
}

@Test func `A change within the tolerance is little changed; none at all is unchanged`() throws {
  #expect(try movement(["2023": 10, "2024": 11]) == .littleChanged)
  #expect(try movement(["2023": 10.01, "2024": 10.04]) == .unchanged, "both are published as 10.0")
  #expect(Movement(2.5, tolerance: 2.5, .high) == .littleChanged, "the tolerance itself is within")
  #expect(Movement(2.6, tolerance: 2.5, .high) == .better)
  #expect(Movement(0.1, tolerance: nil, .high) == .better)
}

@Test func `Only consecutive periods are compared`() throws {
  #expect(try change(["2022": 10, "2024": 15]) == .none(.nothingBefore))
  #expect(try change(["2014-16": 10, "2015-17": 15]) == .none(.nothingBefore), "windows that overlap")
  guard case .changed = try change(["2014-16": 10, "2017-19": 15]) else {
    Issue.record("windows that follow one another are consecutive")
    return
  }
  #expect(try change(["2023": .nan, "2024": 15]) == .none(.noFigureBefore("2022/23")))
  #expect(try change(["2023": 10, "2024": .nan]) == .none(.noFigure))
}

@Test func `Nothing is compared across a break, nor with grades that came about in another way`() throws {
  let broken = seriesBreak(.broken, 2024)
  #expect(try change(["2023": 10, "2024": 15], breaks: [broken]) == .none(.broken(broken)))
  guard case .changed = try change(["2022": 10, "2023": 15], breaks: [broken]) else {
    Issue.record("before the break years are compared")
    return
  }
  let otherwise = seriesBreak(.assessedOtherwise, 2020, 2021)
  for pair in [("2019", "2020"), ("2020", "2021"), ("2021", "2022")] {
    #expect(try change([pair.0: 10, pair.1: 15], breaks: [otherwise]) == .none(.broken(otherwise)), "\(pair)")
  }
}

@Test func `Periods that have years in common are not compared, though a reader names them`() throws {
  let figures = try AmblefordSeries(around(["2014-16": 10, "2015-17": 15, "2017-19": 20])).figures()
  func change(_ from: String, _ to: String) throws -> PeriodChange {
    PeriodChange(of: ambleford, from: try figures.place(from), to: try figures.place(to), in: figures)
  }
  #expect(try change("2014-16", "2015-17") == .none(.overlapping))
  #expect(try change("2017-19", "2014-16") == .none(.overlapping), "the later before the earlier")
  guard case .changed = try change("2014-16", "2017-19") else {
    Issue.record("2014 to 2016 and 2017 to 2019 have no year in common")
    return
  }
}

@Test func `A figure that is known to be wrong has no change and no trend, its own area's neither`() throws {
  let wrong = seriesBreak(.unusable, 2024, areas: [ambleford])
  #expect(try change(["2023": 10, "2024": 15], breaks: [wrong]) == .none(.broken(wrong)))
  #expect(
    try trend(["2020": 10, "2021": 12, "2022": 11, "2023": 14, "2024": 18], breaks: [wrong]) == .none(.broken(wrong)))
}

private func trend(
  _ own: KeyValuePairs<String, Double>, breaks: [SeriesBreak] = []
) throws -> FiveYearTrend {
  let figures = try AmblefordSeries(around(own), breaks: breaks).figures()
  return FiveYearTrend(of: ambleford, to: try figures.place(own[own.count - 1].key), in: figures)
}

@Test func `A trend is the least-squares line through five periods in a row`() throws {
  // Worked by hand: deviations −2 … 2 times 10, 12, 11, 14, 18 give 18, over 10.
  guard case .line(let line) = try trend(["2020": 10, "2021": 12, "2022": 11, "2023": 14, "2024": 18]) else {
    Issue.record("no line")
    return
  }
  #expect(abs(line.slope - 1.8) < 1e-12)
  #expect(line.difference == 7.2)
  #expect(line.movement == .better)
  #expect(line.from.label == "2020")
}

@Test func `No trend begins in a year that asks for care`() throws {
  let care = seriesBreak(.caution, 2020)
  let five: KeyValuePairs = ["2020": 10.0, "2021": 12, "2022": 11, "2023": 14, "2024": 18]
  #expect(try trend(five, breaks: [care]) == .none(.broken(care)))
  guard case .line = try trend(five, breaks: [seriesBreak(.caution, 2021)]) else {
    Issue.record("a year within may ask for care")
    return
  }
}

@Test func `The movement of a trend is not rounded to the published decimals`() throws {
  // Worked by hand: deviations −2 … 2 times 10, 10.6, 11.3, 11.9, 12.5 give 6.3; over 10, four times, 2.52.
  guard case .line(let line) = try trend(["2020": 10, "2021": 10.6, "2022": 11.3, "2023": 11.9, "2024": 12.5]) else {
    Issue.record("no line")
    return
  }
  #expect(abs(line.difference - 2.52) < 1e-9)
}

@Test func `A slope that one year makes is no trend`() throws {
  guard case .line(let line) = try trend(["2020": 10.4, "2021": 10.1, "2022": 9.9, "2023": 9.8, "2024": 18]) else {
    Issue.record("no line")
    return
  }
  #expect(line.slope > 0)
  #expect(line.movement == .unsteady)
}

@Test func `A trend needs five periods that can be compared`() throws {
  #expect(try trend(["2022": 10, "2023": 12, "2024": 11]) == .none(.tooFewPeriods(3)))
  #expect(
    try trend(["2020": 10, "2021": 12, "2022": .nan, "2023": 14, "2024": 18]) == .none(.tooFewPeriods(2)),
    "a gap is not bridged")
  #expect(
    try trend(["2020": 10, "2021": 12, "2022": 11, "2023": 14, "2024": 18], breaks: [seriesBreak(.broken, 2022)])
      == .none(.tooFewPeriods(3)))
  #expect(try trend(["2022": 10, "2023": 12, "2024": .nan]) == .none(.noFigure))
}
