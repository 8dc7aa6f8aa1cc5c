public import Benchmarking
import PublishedData
import Statistics

/// What is said of an indicator compared across areas: every number and sentence decided once.
public struct ComparisonReport: Sendable {
  /// The comparison it was written from, for the figures that files carry unrounded.
  public let comparison: IndicatorComparison
  /// `Attainment 8: pupils eligible for free school meals`
  public let heading: String
  /// `Average Attainment 8 score …, 2024/25`
  public let scope: String
  /// `2024/25`, with its mark where it is not final.
  public var periodName: String { comparison.period.statedName }
  /// One for each area, in the order to be shown.
  public let areas: [AreaReport]
  /// Of the whole: how many are ranked, where the quarters end, how many stand on the cuts.
  public let quarters: [MeasureReport.Fact]
  /// What is known to have happened to the series, and signs explained.
  public let notes: [String]
  public let sources: [MeasureReport.Fact]

  public init(_ comparison: IndicatorComparison) {
    let figures = comparison.figures
    let words = ComparisonWords(comparison)
    self.comparison = comparison
    heading = words.heading
    scope = "\(figures.indicator.scope), \(comparison.period.statedName)"
    areas = comparison.areas.map { AreaReport($0, in: comparison) }
    quarters = words.quarters
    notes = figures.breaks.map { "\($0.statement) (\($0.source))" }
    sources = words.sources
  }
}

/// What is said of one area in a comparison.
public struct AreaReport: Sendable {
  public let area: AreaComparison
  /// The finding, as sentences that are true without the page around them.
  public let sentence: String
  public let table: PeriodTable
  /// Rank, change, trend, what it would take.
  public let standing: [MeasureReport.Fact]
  /// The gap to the group's peers; nil where there is none.
  public let gap: GapReport?
  /// The area among its neighbours, with a finding as its title; nil where it has none.
  public let neighbours: (title: String, comparison: IndicatorComparison)?

  init(_ area: AreaComparison, in comparison: IndicatorComparison) {
    let words = AreaWords(area, in: comparison)
    self.area = area
    sentence = words.sentence
    standing = words.standing
    table = PeriodTable(area, in: comparison)
    gap = GapReport(area, in: comparison)
    neighbours = comparison.areas.count > 1 ? nil : words.neighbours
  }
}

extension PeriodTable {
  /// The figures of an area and of those it is compared with.
  ///
  /// - Parameter chosen: places that a reader named beside them.
  init(_ area: AreaComparison, in comparison: IndicatorComparison, beside chosen: [Area] = []) {
    let figures = comparison.figures
    let text = FigureText(figures.indicator, figures.series)
    func row(_ name: String, isOwn: Bool = false, _ number: (Int) -> String?) -> Row {
      Row(name: name, cells: figures.places.map { number($0) ?? "–" }, isOwn: isOwn)
    }
    func published(_ place: LocationID) -> (Int) -> String? {
      { (place == area.area.id ? figures.number : figures.comparator)(place, $0).map(text.plain) }
    }
    func mean(_ place: Int) -> Mean? { comparison.neighbourMean(of: area.area, place)?.mean }
    let isEngland = area.area.id == .england
    let authority = AuthorityNotes(area.area, in: figures)
    let own = published(area.area.id)
    var rows = [
      row(text.rowName(area.area.name), isOwn: true) { place in own(place).map { authority.marked($0, place) } }
    ]
    if !isEngland { rows.append(row(text.rowName("England"), published(.england))) }
    if let region = area.region { rows.append(row(text.rowName(region.area.name), published(region.area.id))) }
    if let edition = comparison.edition, area.neighbours != nil {
      rows.append(row("Neighbours \(edition.name)") { mean($0).map { text.plain($0.value) } })
      rows.append(row("n of \(edition.name) neighbours") { mean($0).map { String($0.count) } })
    }
    if let whole = authority.whole { rows.append(whole.row(text)) }
    rows += chosen.map { row(text.rowName($0.name), published($0.id)) }
    for set in area.sets {
      rows.append(
        row(set.set.name) { place in
          Mean(of: set.set.members.compactMap { figures.comparable($0, place)?.number }).map { text.plain($0.value) }
        })
    }
    corner = figures.period(comparison.place).span?.identifier.rawValue ?? "Period"
    periods = figures.places.map { figures.period($0).statedName }
    self.rows = rows
    notes = PeriodTable.notes(rows) + authority.notes
  }
}
