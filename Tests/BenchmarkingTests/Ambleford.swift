import Days
import PublishedData

/// A record of one measure and one period for Ambleford, which is invented, and places around it.
struct AmblefordRecord {
  static let ambleford = LocationID.authority(401)
  let cube: ObservationCube
  let block: MeasureBlock

  /// - Parameters:
  ///   - figures: by area number from 401 on; other areas have no line.
  ///   - dashes: areas whose figure is published as missing.
  init(_ figures: [LocationID: Double], dashes: [LocationID] = [], polarity: Polarity = .high) {
    let areas =
      (401...412).map { AmblefordRecord.area(.authority($0), .unitaryAuthority) } + [
        AmblefordRecord.area(.numbered(984), .region), AmblefordRecord.area(LocationID.england, .country),
      ]
    let measure = Measure(
      shortName: "Plans", name: "", chartTitle: "", topics: [], polarity: polarity, axisUnit: "", decimalPlaces: nil,
      yearType: .calendarYear, hasNoQuartile: false, owner: "", lastUpdate: nil, nextUpdate: nil, description: "")
    var builder = BlockBuilder(areas: areas, symbols: [.dash])
    let period = PeriodLabel("2023").period(in: .calendarYear)
    builder.add(measure, period, figures.map { ($0, .number($1)) } + dashes.map { ($0, .missing(.dash)) })
    block = builder.block(measure)
    let release = Release(dataSet: "lait", title: "", source: "", knownFrom: Day(number: 0))
    cube = ObservationCube(release: release, areas: areas, blocks: [block], symbols: [.dash])
  }

  private static func area(_ id: LocationID, _ type: AreaType) -> Area {
    Area(
      id: id, name: "Place \(id)", type: type, region: "", gssCodes: [], isDiscontinued: false,
      isObserved: true)
  }
}

/// An edition in which Ambleford has the numbered neighbours, nearest first.
func edition(_ name: String = "2025", from day: String = "2025-05-01", _ neighbours: [LocationID] = [])
  -> NeighbourEdition
{
  let list = neighbours.enumerated().map { Neighbour(id: $1, rank: $0 + 1, closeness: "Close") }
  return NeighbourEdition(
    name: name, inForceFrom: Day(day) ?? Day(number: 0), neighbours: [AmblefordRecord.ambleford: list])
}
