import Benchmarking
import Days
import PublishedData
import Statistics
import TestSupport
import Testing

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

private func ended(_ id: Int, _ successors: [LocationID], moved: String? = nil) throws -> AreaValidity {
  AreaValidity(
    id: .authority(id), validFrom: nil, validTo: try day("2023-03-31"), successors: successors, moved: moved,
    source: "Order")
}

private func began(_ id: Int) throws -> AreaValidity {
  AreaValidity(id: .authority(id), validFrom: try day("2023-04-01"), validTo: nil, successors: [], source: "Order")
}

private func validities(_ all: [AreaValidity]) -> [LocationID: AreaValidity] {
  Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
}

@Test func `What kind of change it is follows from whose area went where`() throws {
  func kinds(_ all: AreaValidity...) -> [AuthorityChange.Kind] { AuthorityChange.all(in: validities(all)).map(\.kind) }
  #expect(kinds(try ended(401, [402, 403]), try began(402), try began(403)) == [.split])
  #expect(kinds(try ended(401, [403]), try ended(402, [403]), try began(403)) == [.merged])
  #expect(kinds(try ended(401, [402]), try began(402)) == [.recoded])
  #expect(kinds(try ended(401, [403, 404], moved: "Fen"), try ended(402, [404]), try began(403)) == [.redrawn])
  #expect(
    kinds(try ended(401, [405]), try ended(402, [406])) == [.recoded, .recoded], "two that have nothing in common")
  let recoded = AreaValidity(
    id: 401, validFrom: nil, validTo: nil, successors: [], recoding: .init(day: try day("2020-04-01"), codes: nil),
    source: "Order")
  let change = try #require(AuthorityChange.all(in: [401: recoded]).first)
  #expect(change.kind == .recoded && change.former == [401] && change.new == [401])
}

@Test func `A change of three authorities into two is one change, from the day after their end`() throws {
  let all = [
    try ended(401, [404, 405], moved: "Fen"), try ended(402, [405]), try ended(403, [405]), try began(404),
    try began(405),
  ]
  let changes = AuthorityChange.all(in: validities(all))
  #expect(changes.count == 1)
  #expect(changes.first?.former == [401, 402, 403] && changes.first?.new == [404, 405])
  #expect(changes.first?.day == Day(2023, 4, 1))
}

@Test func `A figure from before an authority began is shown, and neither ranked, compared nor part of any mean`()
  throws
{
  let lakes = AuthoritySet(id: "lakes", name: "The Lakes", members: [402, 404], source: "Invented")
  let series = AmblefordSeries(
    ["all": ["2022": [401: 50, 402: 12, 404: 40], "2023": [402: 20, 404: 41], "2024": [402: 30, 404: 42]]],
    sets: [lakes],
    editions: [edition("2025", from: "2025-05-01", [402, 404])],
    validities: validities([try ended(401, [402, 403]), try began(402), try began(403)]))
  let figures = try series.figures()
  let (first, second, third) = (try figures.place("2022"), try figures.place("2023"), try figures.place("2024"))
  #expect(figures.existence(402, first) == .backCast && figures.existence(401, second) == .afterEnd)
  #expect(figures.published(402, as: .backCast) == [first])
  #expect(figures.number(402, first) == 12, "it is what was published")
  #expect(figures.comparator(402, first) == nil && figures.comparable(402, first) == nil)
  #expect(figures.standing(first).rank(of: 402) == nil && figures.standing(second).rank(of: 402) != nil)
  #expect(PeriodChange(of: 402, to: second, in: figures) == .none(.anotherArea(try began(402))))
  guard case .changed = PeriodChange(of: 402, to: third, in: figures) else {
    Issue.record("two years of its own can be compared")
    return
  }
  let mean = try #require(series.record.editions.first.flatMap { figures.neighbourMean(of: 401, first, edition: $0) })
  #expect(mean.mean?.value == 40 && mean.missing == [402])
  let comparison = IndicatorComparison(
    of: AmblefordSeries.areas.filter { $0.id == 404 }, at: first, since: nil, in: figures, against: nil, edition: nil)
  #expect(comparison.areas.first?.sets.first?.mean?.value == 40, "nor of a named set's")
}

@Test func `Five years of which one is of another area make no trend`() throws {
  let numbers: KeyValuePairs<String, [LocationID: Double]> = [
    "2022": [402: 1], "2023": [402: 2], "2024": [402: 3], "2025": [402: 4], "2026": [402: 5],
  ]
  let place = try AmblefordSeries(numbers).figures().place("2026")
  guard case .line = FiveYearTrend(of: 402, to: place, in: try AmblefordSeries(numbers).figures()) else {
    Issue.record("of one area there is a trend")
    return
  }
  let changed = AmblefordSeries(
    ["all": numbers], validities: validities([try ended(401, [402, 403]), try began(402)]))
  #expect(FiveYearTrend(of: 402, to: place, in: try changed.figures()) == .none(.tooFewPeriods(4)))
}

@Test func `Shares of a whole area are not averaged, and no part has the figure of the whole`() throws {
  let series = AmblefordSeries(
    ["all": ["2022": [401: 50], "2024": [402: 20, 403: 40]]],
    validities: validities([try ended(401, [402, 403]), try began(402), try began(403)]))
  let figures = try series.figures()
  let whole = try #require(WholeArea(of: 402, in: figures))
  let before = try #require(whole.figure(try figures.place("2022")))
  #expect(before.areas == [401] && before.way == .published && before.number == 50)
  #expect(whole.figure(try figures.place("2024")) == nil, "there are no counts to make it of")
  #expect(figures.number(402, try figures.place("2022")) == nil)
  #expect(WholeArea(of: 405, in: figures) == nil, "nothing happened to it")
}
