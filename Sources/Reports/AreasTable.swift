import Benchmarking
public import PublishedData
import Statistics

/// Several areas beside one another, a line each: the best first, of gaps the narrowest; regions and England at the end.
public struct AreasTable: Sendable {
  /// Whether the first column, the place among all authorities, says anything.
  public let isRanked: Bool
  /// After rank and name.
  public let columns: [Column]
  public let rows: [Row]
  /// What the changes are counted from, or why there is none.
  public let foot: [String]

  public struct Column: Sendable {
    public let title: String
    /// Words stand at the left, numbers at the right.
    public let isWords: Bool
  }

  public struct Row: Sendable {
    public let area: Area
    /// `12`, `=12` where it is shared; empty where there is no rank.
    public let rank: String
    public let cells: [String]
    /// Whether it is the area that the table is about.
    public let isOwn: Bool
    /// The figure, for a bar; nil where there is none.
    public let value: Double?
    /// Where a gap is shown: the figures of the group and of its peers.
    public let ends: (group: Double, peers: Double)?
  }

  /// - Parameters:
  ///   - own: the number of the area the table is about, where it is about one.
  ///   - isGap: whether a group's gaps are shown, where it has any, not its own change and quarter.
  init(_ comparison: IndicatorComparison, own: LocationID? = nil, isGap: Bool = true) {
    let writer = AreasTableWriter(comparison, gap: isGap ? comparison.gap : nil, own: own)
    let columns = writer.columns
    let isRanked = writer.gap == nil && comparison.areas.contains { $0.rank != nil }
    self.isRanked = isRanked
    self.columns = columns.map { Column(title: $0.title, isWords: $0.isWords) }
    rows = writer.sorted.map { area in
      let gap = writer.gap?.gap(area.area.id, comparison.place)
      return Row(
        area: area.area, rank: !isRanked ? "" : area.rank.map { ($0.isTied ? "=" : "") + String($0.best) } ?? "",
        cells: columns.map { $0.cell(area) }, isOwn: area.area.id == own, value: writer.number(area),
        ends: gap.map { ($0.group, $0.peers) })
    }
    foot = writer.foot
  }
}

/// Writes the cells of a table of areas.
private struct AreasTableWriter {
  private let comparison: IndicatorComparison
  private let text: FigureText
  let gap: GapFigures?
  private let own: LocationID?

  init(_ comparison: IndicatorComparison, gap: GapFigures?, own: LocationID?) {
    self.comparison = comparison
    self.gap = gap
    self.own = own
    text = FigureText(comparison.figures.indicator, comparison.figures.series)
  }

  struct Column {
    let title: String
    var isWords = false
    let cell: (AreaComparison) -> String
  }

  var columns: [Column] {
    [Column(title: comparison.period.name) { number($0).map(text.plain) ?? "–" }]
      + (gap.map(gapColumns) ?? changeColumns)
  }

  /// The figure; of an area that the table is not about, only if it is what it is said to be.
  func number(_ area: AreaComparison) -> Double? {
    area.area.id == own ? area.number : comparison.figures.comparator(area.area.id, comparison.place)
  }

  private var changeColumns: [Column] {
    let isRanked = comparison.areas.contains { $0.rank != nil }
    return [
      Column(title: "change") { moved($0)?.difference ?? "–" },
      Column(title: "", isWords: true) { moved($0)?.word ?? "" },
    ]
      + (isRanked
        ? [Column(title: "quarter", isWords: true) { $0.rank.map { English.quarterName($0.quarter) } ?? "" }] : [])
  }

  private func gapColumns(_ gap: GapFigures) -> [Column] {
    let place = comparison.place
    return [
      Column(title: gap.peers.series.characteristic.short) {
        gap.gap($0.area.id, place).map { text.plain($0.peers) } ?? "–"
      },
      Column(title: "gap") { gap.gap($0.area.id, place).map { text.plain($0.size) } ?? "–" },
      Column(title: "", isWords: true) { comparison.gapChange($0.area.id).map { GapWords.width($0, text) } ?? "" },
    ]
  }

  private func moved(_ area: AreaComparison) -> (difference: String, word: String)? {
    guard case .changed(let change) = area.change else { return nil }
    return (text.signed(change.difference), change.movement.rawValue)
  }

  /// Best first; where there is no better, the highest figure first; regions and England at the end.
  var sorted: [AreaComparison] {
    func key(_ area: AreaComparison) -> (Int, Double, String) {
      if let gap {
        return (0, gap.gap(area.area.id, comparison.place)?.size ?? .infinity, area.area.name)
      }
      return (area.rank?.best ?? .max, area.number.map { -$0 } ?? .infinity, area.area.name)
    }
    let areas = comparison.areas.filter(\.area.type.isLocalAuthority).sorted { key($0) < key($1) }
    return areas + comparison.areas.filter { !$0.area.type.isLocalAuthority }
  }

  var foot: [String] {
    guard let earlier = comparison.earlier else {
      return ["The period before is not published, so no change is shown."]
    }
    if let broken = comparison.figures.seriesBreak(between: earlier, and: comparison.place) {
      return [broken.statement]
    }
    let from = comparison.figures.period(earlier).statedName
    guard gap == nil, let tolerance = comparison.figures.tolerance(comparison.place) else {
      return ["Changes are since \(from)."]
    }
    return ["Changes are since \(from). Up to \(text.tolerance(tolerance)) is called little changed."]
  }
}
