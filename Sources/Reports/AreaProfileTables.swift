import Benchmarking
public import PublishedData
import Statistics

extension AreaProfileReport {
  /// The indicators of one topic for one area.
  public struct Topic: Sendable {
    public let name: String
    public let lines: [Line]
    /// How many indicators are in each quarter, the best first; everyone is counted, groups are not.
    public let quarters: [Int]
  }

  /// One indicator for one group in its latest period.
  public struct Line: Sendable {
    public let indicator: Indicator
    public let group: Characteristic
    /// `Attainment 8 (FSM)`
    public let name: String
    public let period, figure, england, neighbours, place, quarter, change: String
    /// 1 the best; nil without a rank.
    public let quarterNumber: Int?
  }

  /// Every topic with a figure.
  ///
  /// - Parameters:
  ///   - quarter: only indicators in this quarter; nil for all.
  ///   - hasGroups: whether the groups of children are shown beside everyone.
  public func topics(quarter: Int? = nil, hasGroups: Bool = false) -> [Topic] {
    let rows = profile.rows.filter { $0.comparison.number != nil }
    let names = rows.map(\.figures.indicator.topic).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    return names.map { name in
      let own = rows.filter { $0.figures.indicator.topic == name }
      let ranks = own.filter(\.isCounted).compactMap(\.comparison.rank)
      let shown = own.filter { $0.isFirst || hasGroups }.map(line).filter {
        quarter == nil || $0.quarterNumber == quarter
      }
      return Topic(name: name, lines: shown, quarters: (1...4).map { number in ranks.count { $0.quarter == number } })
    }.filter { !$0.lines.isEmpty }
  }

  /// The indicators nearest one end of the ranks, everyone counted.
  ///
  /// - Parameter best: whether the top is meant.
  public func nearest(best: Bool, most: Int = 10) -> [Line] { extremes(best: best).prefix(most).map(line) }

  private func line(_ row: AreaProfile.Row) -> Line {
    let own = row.comparison
    let text = FigureText(row.figures.indicator, row.figures.series)
    let group = row.figures.series.characteristic
    let mean = own.neighbours?.mean.map { "\(text.short($0.value)) (n \($0.count))" }
    var change = ""
    if case .changed(let moved) = own.change { change = "\(text.signed(moved.difference)) \(moved.movement.rawValue)" }
    return Line(
      indicator: row.figures.indicator, group: group,
      name: row.isFirst && group.id == Characteristic.everyone
        ? row.figures.indicator.name : "\(row.figures.indicator.name) (\(group.short))",
      period: row.period.statedName, figure: own.number.map(text.short) ?? "–",
      england: own.england.map(text.short) ?? "–",
      neighbours: mean ?? "–", place: own.rank.map { "\($0.isTied ? "=" : "")\($0.best) of \($0.ranked)" } ?? "",
      quarter: own.rank.map { English.quarterName($0.quarter) } ?? "", change: change,
      quarterNumber: own.rank?.quarter)
  }
}
