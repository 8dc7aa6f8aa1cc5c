import Benchmarking
import Days
import PublishedData
import Statistics
import TestSupport
import Testing

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

private func comparison(
  of areas: [LocationID], _ series: AmblefordSeries, at label: String = "2024"
) throws -> IndicatorComparison {
  let figures = try series.figures()
  return IndicatorComparison(
    of: AmblefordSeries.areas.filter { areas.contains($0.id) }, at: try figures.place(label), since: nil,
    in: figures, against: nil, edition: series.record.editions.last)
}

@Test func `An area stands beside England, its neighbours and the sets it belongs to`() throws {
  let lakes = AuthoritySet(id: "lakes", name: "The Lakes", members: [401, 403, 404], source: "Invented")
  let series = AmblefordSeries(
    ["all": ["2024": [401: 10, 402: 20, 403: 30, 970: 16.04]]], sets: [lakes],
    editions: [edition("2025", from: "2025-05-01", [402, 403, 405])])
  let own = try #require(try comparison(of: [401], series).areas.first)
  #expect(own.number == 10)
  #expect(own.england == 16)
  #expect(own.neighbours?.mean?.value == 25 && own.neighbours?.mean?.count == 2)
  #expect(own.neighbours?.missing == [405])
  #expect(own.sets.first?.mean?.value == 20 && own.sets.first?.missing == [404])
  #expect(own.sets.first?.rank?.best == 2)
  #expect(own.rank?.best == 3 && own.rankAmongNeighbours?.ranked == 3)
}

@Test func `An ended authority has its figure but no rank; by LAIT's rule it takes part`() throws {
  let ended = AreaValidity(id: 402, validFrom: nil, validTo: try day("2022-03-31"), successors: [401], source: "Order")
  let series = AmblefordSeries(["all": ["2024": [401: 10, 402: 20, 403: 30]]], validities: [402: ended])
  let areas = try comparison(of: [401, 402], series).areas
  #expect(areas.map(\.existed) == [true, false])
  #expect(areas.map(\.number) == [10, 20])
  #expect(areas.map { $0.rank?.ranked } == [2, nil])
  #expect(areas.map { $0.laitRank?.best } == [3, 2])
}

@Test func `Nothing is compared with a figure that is known to be wrong`() throws {
  let series = AmblefordSeries(
    ["2024": [401: 10, 402: 20, 970: 1_258]], breaks: [seriesBreak(.unusable, 2016, areas: [.england])])
  let own = try #require(try comparison(of: [401], series).areas.first)
  #expect(own.england == nil)
  let england = try #require(try comparison(of: [.england], series).areas.first)
  #expect(england.number == 1_258, "it is still shown as what was published")
}

@Test func `An indicator of another data set is read from that one's cube, in its own order of places`() throws {
  func cube(_ dataSet: String, _ places: [LocationID], _ figures: [LocationID: Double]) -> ObservationCube {
    let areas = places.map { AmblefordSeries.area($0, $0 == .england ? .country : .unitaryAuthority) }
    var builder = BlockBuilder(areas: areas, symbols: [.dash])
    let measure = AmblefordSeries.measure("x", .high)
    builder.add(measure, PeriodLabel("2024").period(in: .calendarYear), figures.map { ($0, .number($1)) })
    return ObservationCube(
      release: Release(dataSet: dataSet, title: "", source: "", knownFrom: Day(number: 0)), areas: areas,
      blocks: [builder.block(measure)], symbols: [.dash])
  }
  func series(_ dataSet: String) -> Indicator.Series {
    Indicator.Series(characteristic: AmblefordSeries.everyone, dataSet: dataSet, measure: "x", decimals: 0)
  }
  let indicator = Indicator(
    id: "x", topic: "", name: "", scope: "", unit: .percent, polarity: .high, yearType: .calendarYear,
    series: [series("plans")], phrase: nil)
  let record = PublishedRecord(
    cube("lait", [401, 402, .england], [401: 1, 402: 2, .england: 3]),
    beside: [cube("plans", [.england, 402], [402: 20, .england: 30])],
    catalogue: Catalogue(indicators: [indicator], breaks: []), editions: [], sets: [], validities: [:], regions: [:])
  let own = try #require(SeriesFigures(indicator, series("plans"), in: record))
  #expect(own.number(402, 0) == 20 && own.number(.england, 0) == 30)
  #expect(own.published(401, 0) == nil, "it has no figure of this place")
  #expect(SeriesFigures(indicator, series("lait"), in: record)?.number(402, 0) == 2)
  #expect(SeriesFigures(indicator, series("none"), in: record) == nil)
}
