import Benchmarking
import Days
import PublishedData
import Strategy
import TargetSentences
import TestSupport
import Testing

/// A record of Ambleford, which is invented, with its neighbours, its region and England, filled period by period.
struct Ambleford {
  static let number = 401
  static let id = LocationID.authority(number)
  static let neighbours: [LocationID] = [402, 403, 404]
  static let region = LocationID.numbered(984)

  private var builder = BlockBuilder(areas: Ambleford.areas, symbols: Ambleford.symbols)
  private let polarity: Polarity
  private let decimals: Int
  private let yearType: YearType
  private let breaks: [SeriesBreak]
  private var groups: [String] = []
  /// When places began or ended; always there unless said.
  var validities: [LocationID: AreaValidity] = [:]

  private static let symbols = ["-", "c", "x"].map { DataSymbol($0) }
  private static let areas =
    (401...410).map { area(.authority($0), .unitaryAuthority) } + [
      area(region, .region), area(LocationID.england, .country),
    ]

  init(polarity: Polarity = .high, decimals: Int = 1, yearType: YearType = .calendarYear, breaks: [SeriesBreak] = []) {
    self.polarity = polarity
    self.decimals = decimals
    self.yearType = yearType
    self.breaks = breaks
  }

  /// Adds a period's figures of a group by area.
  ///
  /// - Parameter tolerance: where given, eight other authorities get figures whose inter-quartile range is four times it.
  mutating func add(
    _ label: String, _ figures: [LocationID: PublishedValue], group: String = "all", tolerance: Double? = nil
  ) {
    var cells = figures
    if let tolerance {
      for area in 402...409 { cells[.authority(area)] = .number(area < 406 ? 0 : 4 * tolerance) }
    }
    if !groups.contains(group) { groups.append(group) }
    builder.add(measure(group), PeriodLabel(label).period(in: yearType), cells.map { ($0, $1) })
  }

  mutating func add(_ label: String, _ figures: [LocationID: Double], group: String = "all") {
    add(label, figures.mapValues { .number($0) }, group: group)
  }

  /// Adds what Ambleford's figure of a period rests on.
  mutating func add(counted part: Double, of whole: Double, in label: String) {
    for (name, number) in [("part", part), ("whole", whole)] {
      builder.add(measure(name), PeriodLabel(label).period(in: yearType), [(Ambleford.id, .number(number))])
    }
  }

  /// The evaluation of a promise with this target.
  ///
  /// - Parameter peers: where the gap of the first group to these is meant.
  func evaluation(
    of target: String, on text: String = "2025-06-01", adopted: String = "2020-09-01"
  ) throws -> MeasureEvaluation {
    let reading = try TargetSentence.read(target)
    return try evaluation(
      of: reading.target, questions: reading.ambiguities.map(\.question), on: text, adopted: adopted)
  }

  /// The evaluation of a promise with a target that is not written out.
  func evaluation(
    of target: Target, questions: [String] = [], on text: String = "2025-06-01", adopted: String = "2020-09-01",
    group: String = "all", peers: String? = nil, evidence: SuccessMeasure.Evidence = .published,
    amendments: [Amendment] = [], added: Day? = nil
  ) throws -> MeasureEvaluation {
    let measure = SuccessMeasure(
      id: "AMB-1", title: "Results", target: StatedTarget(target, wording: "", questions: questions),
      amendments: amendments, added: added, evidence: evidence,
      series: [MeasureSeries(indicator: "results", group: group, peers: peers, isProxy: evidence == .proxy)],
      context: [], awaits: nil, law: "", baseline: "", remark: "")
    let promise = Promise(
      id: "AMB-1", title: "Results", statement: "Results rise.", statedAs: .measure, place: "page 3",
      measures: [measure])
    let objective = EducationStrategy.Objective(id: "o", title: "O", board: nil, promises: [promise], actions: [])
    let strategy = EducationStrategy(
      id: "ambleford", title: "Ambleford Learns", document: "Plan", authority: Ambleford.number, status: .adopted,
      adopted: try day(adopted), ends: nil, themes: [], boards: [], workStreams: [], objectives: [objective])
    return try #require(
      MeasureEvaluation(
        of: measure, promise: promise, objective: objective, strategy: strategy, record: try record, on: try day(text)))
  }

  private var record: PublishedRecord {
    get throws {
      let all = groups.isEmpty ? ["all"] : groups
      // The group “instead” is also an indicator of its own, for everyone.
      let indicators = [
        indicator("results", all.map { ($0, $0) }),
        indicator("instead", all.contains("instead") ? [("all", "instead")] : []),
      ]
      let neighbours = Ambleford.neighbours.enumerated().map { Neighbour(id: $1, rank: $0 + 1, closeness: "Close") }
      return PublishedRecord(
        cube("lait", all), beside: [cube("counts", ["part", "whole"])],
        catalogue: Catalogue(indicators: indicators, breaks: breaks),
        editions: [
          NeighbourEdition(
            name: "2021", inForceFrom: try day("2021-04-01"), neighbours: [Ambleford.id: neighbours]),
          NeighbourEdition(
            name: "2025", inForceFrom: try day("2025-05-01"),
            neighbours: [Ambleford.id: Array(neighbours.prefix(1))]),
        ], sets: [AuthoritySet(id: "lakes", name: "The Lakes", members: [401, 402, 405], source: "Invented")],
        validities: validities, regions: ["West": Ambleford.region])
    }
  }

  private func cube(_ dataSet: String, _ measures: [String]) -> ObservationCube {
    ObservationCube(
      release: Release(dataSet: dataSet, title: "", source: "", knownFrom: Day(number: 0)), areas: Ambleford.areas,
      blocks: measures.map { builder.block(measure($0)) }, symbols: Ambleford.symbols)
  }

  private func indicator(_ id: String, _ series: [(group: String, measure: String)]) -> Indicator {
    Indicator(
      id: id, topic: "Results", name: id, scope: "Share", unit: .percent, polarity: polarity, yearType: yearType,
      series: series.map {
        Indicator.Series(
          characteristic: Characteristic(id: $0.group, name: $0.group, short: $0.group, peers: nil),
          measure: $0.measure,
          decimals: decimals, numerator: "part", denominator: "whole")
      }, phrase: nil)
  }

  private func measure(_ group: String) -> Measure {
    Measure(
      shortName: group, name: "", chartTitle: "", topics: [], polarity: polarity, axisUnit: "", decimalPlaces: nil,
      yearType: yearType, hasNoQuartile: false, owner: "", lastUpdate: nil, nextUpdate: nil, description: "")
  }

  private static func area(_ id: LocationID, _ type: AreaType) -> Area {
    Area(
      id: id, name: id == Ambleford.id ? "Ambleford" : "Place \(id)", type: type,
      region: type.isLocalAuthority ? "West" : "", gssCodes: [], isDiscontinued: false, isObserved: true)
  }
}
