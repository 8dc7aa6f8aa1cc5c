import Days
import PublishedData
import TestSupport
import Testing

/// Ambleford, which is invented, its neighbours and England.
private let areas = [
  area(401, "Ambleford"), area(402, "North Ambleford"), area(403, "South Ambleford"),
  area(.england, "England", .country),
]

private func area(_ id: LocationID, _ name: String, _ type: AreaType = .unitaryAuthority) -> Area {
  Area(
    id: id, name: name, type: type, region: "", gssCodes: [], isDiscontinued: false, isObserved: true)
}

private let measure = Measure(
  shortName: " Odd_ Name", name: "", chartTitle: "", topics: [], polarity: .high, axisUnit: "", decimalPlaces: nil,
  yearType: .calendarYear, hasNoQuartile: false, owner: "", lastUpdate: nil, nextUpdate: nil, description: "")

private let symbols = [DataSymbol.dash, DataSymbol("c")]

private func cube(_ periods: [(label: String, figures: [(area: LocationID, value: PublishedValue)])]) -> ObservationCube
{
  var builder = BlockBuilder(areas: areas, symbols: symbols)
  for period in periods {
    builder.add(measure, PeriodLabel(period.label).period(in: .calendarYear), period.figures)
  }
  let release = Release(dataSet: "lait", title: "", source: "", knownFrom: Day(number: 0))
  return ObservationCube(release: release, areas: areas, blocks: [builder.block(measure)], symbols: symbols)
}

@Test func `A figure is found by measure, period and area`() throws {
  let cube = cube([
    ("2022", [(402, .number(1)), (401, .number(2.5))]), ("2023", [(970, .number(7)), (401, .number(-3))]),
  ])
  let block = try #require(cube.block(" Odd_ Name"))
  #expect(block.periods.map(\.label) == ["2022", "2023"])
  #expect(cube.value(of: 401, in: block, period: 0) == .number(2.5))
  #expect(cube.value(of: 402, in: block, period: 0) == .number(1))
  #expect(cube.value(of: 401, in: block, period: 1) == .number(-3))
  #expect(cube.value(of: 970, in: block, period: 1) == .number(7))
}

@Test func `A missing figure is never zero`() throws {
  let cube = cube([("2023", [(401, .missing(.dash)), (402, .missing(DataSymbol("c"))), (970, .number(0))])])
  let block = try #require(cube.block(" Odd_ Name"))
  #expect(cube.value(of: 401, in: block, period: 0) == .missing(.dash))
  #expect(cube.value(of: 402, in: block, period: 0) == .missing(DataSymbol("c")))
  #expect(cube.value(of: 403, in: block, period: 0) == .missing(.dash), "an area without a line")
  #expect(cube.value(of: 970, in: block, period: 0) == .number(0), "a published zero")
  #expect(block.numbers.count { $0.isNaN } == 3)
  #expect(PublishedValue.missing(.dash).number == nil)
}

@Test func `A symbol the cube does not know counts as its first one`() throws {
  let cube = cube([("2023", [(401, .missing(DataSymbol("z")))])])
  let block = try #require(cube.block(" Odd_ Name"))
  #expect(cube.value(of: 401, in: block, period: 0) == .missing(.dash))
}

@Test func `Keys are exact: an unknown area or a trimmed short name finds nothing`() throws {
  let cube = cube([("2023", [(401, .number(1)), (999, .number(5))])])
  let block = try #require(cube.block(" Odd_ Name"))
  #expect(cube.block("Odd_ Name") == nil)
  #expect(cube.area(999) == nil)
  #expect(cube.value(of: 999, in: block, period: 0) == nil)
}

@Test func `The same code at another level is another place`() throws {
  let school = LocationID(.school, "401")
  let places = [area(401, "Ambleford"), area(school, "Ambleford School")]
  var builder = BlockBuilder(areas: places, symbols: symbols)
  builder.add(
    measure, PeriodLabel("2023").period(in: .calendarYear), [(area: 401, value: .number(1)), (school, .number(2))])
  let release = Release(dataSet: "invented", title: "", source: "", knownFrom: Day(number: 0))
  let cube = ObservationCube(
    release: release, areas: places, blocks: [builder.block(measure)], symbols: symbols)
  let block = try #require(cube.block(" Odd_ Name"))
  #expect(cube.value(of: 401, in: block, period: 0) == .number(1))
  #expect(cube.value(of: school, in: block, period: 0) == .number(2))
  #expect(school.council == nil && school.number == nil && LocationID.authority(401).council == 401)
  #expect([school, 401, .london, .england].sorted() == [.england, .london, 401, school], "the largest first")
}

@Test func `Authorities with a figure are listed without England, the missing and the excluded`() throws {
  let cube = cube([("2023", [(401, .number(1)), (402, .missing(.dash)), (403, .number(0)), (970, .number(9))])])
  let block = try #require(cube.block(" Odd_ Name"))
  let all = cube.authorityNumbers(in: block, period: 0, excluding: [])
  #expect(all.map(\.area.name) == ["Ambleford", "South Ambleford"])
  #expect(all.map(\.number) == [1, 0])
  #expect(cube.authorityNumbers(in: block, period: 0, excluding: [403]).map(\.area.id) == [401])
}

@Test func `A measure that nothing was added to has a block without periods`() {
  let block = BlockBuilder(areas: areas, symbols: symbols).block(measure)
  #expect(block.periods.isEmpty && block.numbers.isEmpty && block.symbolCodes.isEmpty)
}

@Test(arguments: [
  ("-", MissingReason.notStated), ("c", .suppressed), ("z", .notApplicable), (".", .notApplicable),
  ("x", .notAvailable), (":", .notAvailable), ("LOW", .roundsToZero), ("Low", .roundsToZero), ("k", .roundsToZero),
  ("~", .roundsToZero), ("u", .lowReliability), ("?", .notStated),
])
func `A symbol says as much of the reason as it does`(text: String, reason: MissingReason) {
  #expect(DataSymbol(text).reason == reason)
}

@Test func `Only local authorities are local authorities`() {
  let sums = AreaType.allCases.filter { !$0.isLocalAuthority }
  #expect(sums == [.country, .region, .subregion])
}

@Test func `A release is known by its data set and day`() {
  let release = Release(dataSet: "lait", title: "", source: "", knownFrom: Day(number: 0))
  #expect(release.id == "lait-1970-01-01")
}
