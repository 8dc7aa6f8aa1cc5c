import Benchmarking
import Days
import PublishedData
import TestSupport
import Testing

/// Figures of an indicator for everyone and for two groups, in Ambleford, which is invented, and places around it.
struct AmblefordSeries {
  static let areas = (401...412).map { area(.authority($0), .unitaryAuthority) } + [area(LocationID.england, .country)]
  static let everyone = Characteristic(id: "all", name: "everyone", short: "All", peers: nil)
  static let fsm = Characteristic(id: "fsm", name: "pupils eligible", short: "FSM", peers: "not-fsm")
  static let others = Characteristic(id: "not-fsm", name: "pupils not eligible", short: "Not FSM", peers: nil)

  let record: PublishedRecord
  private let indicator: Indicator

  /// - Parameters:
  ///   - figures: by group, then by period label in any order, then by area number.
  ///   - breaks: what is known to have happened.
  init(
    _ figures: [String: KeyValuePairs<String, [LocationID: Double]>], polarity: Polarity = .high, decimals: Int = 1,
    breaks: [SeriesBreak] = [], sets: [AuthoritySet] = [], editions: [NeighbourEdition] = [],
    validities: [LocationID: AreaValidity] = [:]
  ) {
    let groups = [AmblefordSeries.everyone, AmblefordSeries.fsm, AmblefordSeries.others]
    var builder = BlockBuilder(areas: AmblefordSeries.areas, symbols: [.dash])
    let measures = groups.map { AmblefordSeries.measure($0.id, polarity) }
    for measure in measures {
      for (label, cells) in figures[measure.shortName] ?? [:] {
        builder.add(
          measure, PeriodLabel(label).period(in: .academicYear), cells.map { ($0, .number($1)) })
      }
    }
    indicator = Indicator(
      id: "results", topic: "Results", name: "Results", scope: "Share", unit: .percent, polarity: polarity,
      yearType: .academicYear,
      series: groups.filter { figures[$0.id] != nil }.map {
        Indicator.Series(characteristic: $0, measure: $0.id, decimals: decimals)
      }, phrase: nil)
    let cube = ObservationCube(
      release: Release(dataSet: "lait", title: "", source: "", knownFrom: Day(number: 0)), areas: AmblefordSeries.areas,
      blocks: measures.map { builder.block($0) }, symbols: [.dash])
    record = PublishedRecord(
      cube, catalogue: Catalogue(indicators: [indicator], breaks: breaks), editions: editions, sets: sets,
      validities: validities, regions: [:])
  }

  /// Everyone's figures, by label and area.
  init(
    _ figures: KeyValuePairs<String, [LocationID: Double]>, polarity: Polarity = .high, decimals: Int = 1,
    breaks: [SeriesBreak] = []
  ) {
    self.init(["all": figures], polarity: polarity, decimals: decimals, breaks: breaks)
  }

  func figures(_ group: String = "all") throws -> SeriesFigures {
    try #require(indicator.series(of: group).flatMap { SeriesFigures(indicator, $0, in: record) })
  }

  static func measure(_ name: String, _ polarity: Polarity) -> Measure {
    Measure(
      shortName: name, name: "", chartTitle: "", topics: [], polarity: polarity, axisUnit: "", decimalPlaces: nil,
      yearType: .academicYear, hasNoQuartile: false, owner: "", lastUpdate: nil, nextUpdate: nil, description: "")
  }

  static func area(_ id: LocationID, _ type: AreaType) -> Area {
    Area(
      id: id, name: "Place \(id)", type: type, region: "", gssCodes: [], isDiscontinued: false,
      isObserved: true)
  }
}

extension SeriesFigures {
  /// The place of a published label.
  func place(_ label: String) throws -> Int { try #require(places.first { period($0).label == label }) }
}

/// A break of the invented indicator.
func seriesBreak(_ kind: SeriesBreak.Kind, _ from: Int, _ to: Int? = nil, areas: [LocationID] = []) -> SeriesBreak {
  SeriesBreak(
    id: "b", kind: kind, indicators: ["results"], areas: areas, firstYear: from, lastYear: to, statement: "It changed.",
    source: "Invented")
}
