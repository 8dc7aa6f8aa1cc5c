import Benchmarking
import PublishedData
import Statistics

extension LineFigure {
  /// An area's figures over time, with England's, its region's and its neighbours'; of chosen places, each one's.
  ///
  /// - Returns: nil where none has a figure.
  init?(_ among: AreaAmong) {
    let comparison = among.own
    let figures = comparison.figures
    let text = FigureText(figures.indicator, figures.series)
    let slots = PeriodSlots(figures.places.map { figures.period($0) })
    func line(_ role: Line.Role, _ name: String, _ number: (Int) -> Double?) -> Line? {
      let values = slots.values { number(figures.places[$0]).map(text.rounded) }
      guard let last = values.last(where: { $0 != nil }) ?? nil else { return nil }
      return Line(role: role, label: "\(name) \(text.full(last))", values: values)
    }
    let area = among.area.area
    let isTotal = figures.indicator.isTotal
    let own = figures.places.map { figures.number(area.id, $0) }
    var lines = AuthorityNotes(area, in: figures).lines(
      { role, name, numbers in
        let byPlace = Dictionary(zip(figures.places, numbers), uniquingKeysWith: { $1 })
        return line(role, name) { byPlace[$0] ?? nil }
      }, own)
    if area.id != .england, !isTotal {
      lines.append(line(.england, "England") { figures.comparator(.england, $0) })
    }
    if among.company == .chosen {
      lines += among.chosen.map { other in line(.other, other.name) { figures.comparator(other.id, $0) } }
    } else if !isTotal {
      if let region = among.area.region?.area {
        lines.append(line(.region, region.name) { figures.comparator(region.id, $0) })
      }
      lines.append(line(.neighbours, "Neighbours") { comparison.neighbourMean(of: area, $0)?.mean?.value })
    }
    guard let drawn = Optional(lines.compactMap(\.self)), !drawn.isEmpty else { return nil }
    self.init(
      title: AreaWords(among.area, in: comparison).title, scope: figures.indicator.scope, slots: slots,
      figures: figures, lines: drawn, unit: figures.indicator.unit == .percent ? "%" : "")
  }

  /// The gap of a group over time, here and elsewhere.
  ///
  /// - Returns: nil where there are no peers, or no gap is known.
  init?(gapOf among: AreaAmong) {
    let comparison = among.own
    guard let gap = comparison.gap else { return nil }
    let figures = comparison.figures
    let words = GapWords(among.area, comparison, gap)
    let slots = PeriodSlots(figures.places.map { figures.period($0) })
    func line(_ role: Line.Role, _ name: String, _ size: (Int) -> Double?) -> Line? {
      let values = slots.values { size(figures.places[$0]).map(words.text.rounded) }
      guard let last = values.last(where: { $0 != nil }) ?? nil else { return nil }
      return Line(role: role, label: "\(name) \(words.text.plain(last))", values: values)
    }
    let area = among.area.area
    var lines = [line(.own, area.name) { gap.gap(area.id, $0)?.size }]
    if area.id != .england { lines.append(line(.england, "England") { gap.gap(.england, $0)?.size }) }
    lines.append(line(.neighbours, "Neighbours") { comparison.neighbourGap(of: area, $0)?.value })
    guard let drawn = Optional(lines.compactMap(\.self)), drawn.first?.role == .own else { return nil }
    self.init(
      title: words.chartTitle,
      scope: "Gap between \(gap.group.series.characteristic.name) and \(gap.peers.series.characteristic.name)",
      slots: slots, figures: figures, lines: drawn, unit: "")
  }
}
