import Benchmarking
import Days
import PublishedData
import Statistics
import Testing

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

private func comparison(
  of areas: [Int], _ series: AmblefordSeries, at label: String = "2024"
) throws -> IndicatorComparison {
  let figures = try series.figures()
  return IndicatorComparison(
    of: AmblefordSeries.areas.filter { areas.contains($0.number) }, at: try figures.place(label), since: nil,
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
  let ended = AreaValidity(
    number: 402, validFrom: nil, validTo: try day("2022-03-31"), successors: [401], source: "Order")
  let series = AmblefordSeries(["all": ["2024": [401: 10, 402: 20, 403: 30]]], validities: [402: ended])
  let areas = try comparison(of: [401, 402], series).areas
  #expect(areas.map(\.existed) == [true, false])
  #expect(areas.map(\.number) == [10, 20])
  #expect(areas.map { $0.rank?.ranked } == [2, nil])
  #expect(areas.map { $0.laitRank?.best } == [3, 2])
}

@Test func `Nothing is compared with a figure that is known to be wrong`() throws {
  let series = AmblefordSeries(
    ["2024": [401: 10, 402: 20, 970: 1_258]], breaks: [seriesBreak(.unusable, 2016, areas: [Area.england])])
  let own = try #require(try comparison(of: [401], series).areas.first)
  #expect(own.england == nil)
  let england = try #require(try comparison(of: [Area.england], series).areas.first)
  #expect(england.number == 1_258, "it is still shown as what was published")
}
