import Benchmarking
import PublishedData
import Statistics

/// Several areas beside one another for a terminal, a line each, the best first.
struct RankedTable {
  private let comparison: IndicatorComparison
  private let text: FigureText
  private let own: Int?

  /// - Parameter own: the number of the area the table is about, where it is about one.
  init(_ comparison: IndicatorComparison, own: Int? = nil) {
    self.comparison = comparison
    self.own = own
    text = FigureText(comparison.figures.indicator, comparison.figures.series)
  }

  func lines(_ style: TextStyle) -> [String] {
    let areas = sorted
    let cells = areas.map { area in columns.map { $0.cell(area) } }
    let widths = columns.indices.map { place in
      2 + ([columns[place].title] + cells.map { $0[place] }).reduce(0) { max($0, $1.count) }
    }
    let name = TextLayout.width - widths.reduce(0, +) - 5
    func line(_ first: String, _ second: String, _ rest: [String]) -> String {
      let cells = rest.indices.map { place in
        columns[place].isLeft
          ? "  " + TextLayout.left(rest[place], widths[place] - 2) : TextLayout.right(rest[place], widths[place])
      }
      return (TextLayout.right(first, 5) + "  " + TextLayout.left(second, name - 2) + cells.joined()).trimmingEnd
    }
    let rows = zip(areas, cells).map { area, cells in
      let rank = area.rank.map { ($0.isTied ? "=" : "") + String($0.best) } ?? ""
      let text = line(rank, area.area.name, cells)
      if area.area.number == own { return style.bold(text) }
      return area.area.type.isLocalAuthority ? text : style.muted(text)
    }
    let head = line(isRanked ? "rank" : "", "", columns.map(\.title))
    return [style.muted(head), TextLayout.rule] + rows + [""] + foot.map { style.muted(TextLayout.wrapped($0)) }
  }

  /// A column after rank and name: its heading and what it says of an area.
  private struct Column {
    let title: String
    var isLeft = false
    let cell: (AreaComparison) -> String
  }

  private var columns: [Column] {
    [Column(title: comparison.period.name) { $0.number.map(text.plain) ?? "–" }]
      + (comparison.gap.map(gapColumns) ?? changeColumns)
  }

  private var isRanked: Bool { comparison.areas.contains { $0.rank != nil } }

  private var changeColumns: [Column] {
    [
      Column(title: "change") { moved($0)?.difference ?? "–" },
      Column(title: "", isLeft: true) { moved($0)?.word ?? "" },
    ]
      + (isRanked
        ? [Column(title: "quarter", isLeft: true) { $0.rank.map { English.quarterName($0.quarter) } ?? "" }] : [])
  }

  private func gapColumns(_ gap: GapFigures) -> [Column] {
    let place = comparison.place
    return [
      Column(title: gap.peers.series.characteristic.short) {
        gap.gap($0.area.number, place).map { text.plain($0.peers) } ?? "–"
      },
      Column(title: "gap") { gap.gap($0.area.number, place).map { text.plain($0.size) } ?? "–" },
      Column(title: "", isLeft: true) { comparison.gapChange($0.area.number).map { GapWords.width($0, text) } ?? "" },
    ]
  }

  private func moved(_ area: AreaComparison) -> (difference: String, word: String)? {
    guard case .changed(let change) = area.change else { return nil }
    return (text.signed(change.difference), change.movement.rawValue)
  }

  /// Best first; where there is no better, the highest figure first; regions and England at the end.
  private var sorted: [AreaComparison] {
    func key(_ area: AreaComparison) -> (Int, Double, String) {
      (area.rank?.best ?? .max, area.number.map { -$0 } ?? .infinity, area.area.name)
    }
    let areas = comparison.areas.filter(\.area.type.isLocalAuthority).sorted { key($0) < key($1) }
    return areas + comparison.areas.filter { !$0.area.type.isLocalAuthority }
  }

  /// What the changes are counted from, or why there is none.
  private var foot: [String] {
    guard let earlier = comparison.earlier else {
      return ["The period before is not published, so no change is shown."]
    }
    if let broken = comparison.figures.seriesBreak(between: earlier, and: comparison.place) {
      return [broken.statement]
    }
    let from = comparison.figures.period(earlier).statedName
    guard comparison.gap == nil, let tolerance = comparison.figures.tolerance(comparison.place) else {
      return ["Changes are since \(from)."]
    }
    return ["Changes are since \(from). Up to \(text.tolerance(tolerance)) is called little changed."]
  }
}
