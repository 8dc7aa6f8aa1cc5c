import Benchmarking
import PublishedData
import Statistics

/// What is said of the gap between a group and its peers in one area.
public struct GapReport: Sendable {
  /// `Warwickshire's gap is 17.4 points, 0.6 wider than in 2023/24`
  public let title: String
  /// Whose figures changed it; empty where nothing is compared.
  public let split: [MeasureReport.Fact]
  public let table: PeriodTable

  /// - Returns: nil where there are no peers to be compared with.
  init?(_ area: AreaComparison, in comparison: IndicatorComparison) {
    guard let gap = comparison.gap else { return nil }
    let words = GapWords(area, comparison, gap)
    title = words.title
    split = words.split
    table = words.table
  }
}

/// Writes what is said of a gap.
struct GapWords {
  private let area: Area
  private let region: Area?
  private let comparison: IndicatorComparison
  private let gap: GapFigures
  let text: FigureText

  init(_ area: AreaComparison, _ comparison: IndicatorComparison, _ gap: GapFigures) {
    self.area = area.area
    region = area.region?.area
    self.comparison = comparison
    self.gap = gap
    text = FigureText(comparison.figures.indicator, gap.coarser)
  }

  var title: String {
    let who = "\(area.name)\(area.name.hasSuffix("s") ? "’" : "’s")"
    let peers = gap.peers.series.characteristic.name
    guard let now = gap.gap(area.id, comparison.place) else {
      return "\(who) gap to \(peers): no figure for \(comparison.period.statedName)"
    }
    let size = text.difference(now.size) + (now.size < 0 ? " in the group’s favour" : "")
    let start = "\(who) gap to \(peers) is \(size)"
    guard let earlier = comparison.earlier, let change = comparison.gapChange(area.id) else { return start }
    return "\(start), \(since(change, "in \(gap.group.period(earlier).statedName)"))"
  }

  /// `The gap is 15.8 points, 1.4 wider than 2023/24`
  var chartTitle: String {
    guard let now = gap.gap(area.id, comparison.place) else {
      return "No gap is known for \(comparison.period.statedName)"
    }
    let size = "The gap is \(text.plain(now.size)) points"
    guard let earlier = comparison.earlier, let change = comparison.gapChange(area.id) else { return size }
    return "\(size), \(since(change, gap.group.period(earlier).name))"
  }

  /// `It widened: FSM fell 0.3, not FSM rose 0.3`: whose figures changed it; nil where nothing is compared.
  var whyTitle: String? {
    guard let change = comparison.gapChange(area.id) else { return nil }
    func moved(_ name: String, _ difference: Double) -> String {
      let short = name == "All" ? "everyone" : name
      if difference == 0 { return "\(short) stayed" }
      return "\(short) \(difference > 0 ? "rose" : "fell") \(text.plain(difference.magnitude))"
    }
    let isLead = change.before.size < 0 && change.after.size <= 0
    let what =
      change.size == 0
      ? "It stayed"
      : change.isTurned
        ? "It turned"
        : isLead
          ? (change.size > 0 ? "The lead shrank" : "The lead grew") : change.size > 0 ? "It widened" : "It narrowed"
    let peers = English.uncapitalized(gap.peers.series.characteristic.short)
    return
      "\(what): \(moved(gap.group.series.characteristic.short, change.group)), \(moved(peers == "all" ? "All" : peers, change.peers))"
  }

  /// `0.6 wider than in 2023/24`, `the same as in 2023/24`, `after 4.0 behind in 2022/23`.
  private func since(_ change: GapChange, _ from: String) -> String {
    let width = GapWords.width(change, text)
    return change.isTurned
      ? "after \(width.dropFirst(4)) \(from)" : "\(width) \(change.size == 0 ? "as" : "than") \(from)"
  }

  /// `0.6 wider`, `the same`, `was 4.0 behind`
  static func width(_ change: GapChange, _ text: FigureText) -> String {
    if change.size == 0 { return "the same" }
    let size = text.plain(change.size.magnitude)
    if change.isTurned {
      return "was \(text.plain(change.before.size.magnitude)) \(change.before.size > 0 ? "behind" : "ahead")"
    }
    if change.before.size < 0, change.after.size <= 0 { return "\(size) \(change.size > 0 ? "less" : "more") ahead" }
    return "\(size) \(change.size > 0 ? "wider" : "narrower")"
  }

  /// The change in each place's gap and the two changes it is made of.
  var split: [MeasureReport.Fact] {
    guard let earlier = comparison.earlier else { return [] }
    if let broken = comparison.figures.seriesBreak(between: earlier, and: comparison.place) {
      return [MeasureReport.Fact("Change", "none: \(broken.statement)")]
    }
    let places = [area] + [region, comparison.figures.record.area(.england)].compactMap(\.self)
    return places.reduce(into: [Area]()) { if !$0.contains($1) { $0.append($1) } }.map { place in
      MeasureReport.Fact(place.name, comparison.gapChange(place.id).map(made) ?? "no figure to compare")
    }
  }

  /// `17.0 to 17.6, 0.6 wider: group −0.3, peers +0.3`
  private func made(_ change: GapChange) -> String {
    let (group, peers) = (gap.group.series.characteristic.short, gap.peers.series.characteristic.short)
    return """
      \(text.plain(change.before.size)) to \(text.plain(change.after.size)), \(GapWords.width(change, text)): \
      \(group) \(text.signed(change.group)), \(peers) \(text.signed(change.peers))
      """
  }

  var table: PeriodTable {
    let figures = comparison.figures
    func row(_ name: String, isOwn: Bool = false, _ number: (Int) -> Double?) -> PeriodTable.Row {
      PeriodTable.Row(name: name, cells: figures.places.map { number($0).map(text.plain) ?? "–" }, isOwn: isOwn)
    }
    func gaps(_ name: String, of area: LocationID, isOwn: Bool = false) -> PeriodTable.Row {
      row(name, isOwn: isOwn) { gap.gap(area, $0)?.size }
    }
    var rows = [gaps("\(area.name), gap", of: area.id, isOwn: true)]
    rows += [
      row("  \(gap.group.series.characteristic.short)") { gap.gap(area.id, $0)?.group },
      row("  \(gap.peers.series.characteristic.short)") { gap.gap(area.id, $0)?.peers },
    ]
    if area.id != .england { rows.append(gaps("England, gap", of: .england)) }
    if let region { rows.append(gaps("\(region.name), gap", of: region.id)) }
    if let edition = comparison.edition, edition.neighbours[area.id] != nil {
      rows.append(row("Neighbours \(edition.name), mean") { comparison.neighbourGap(of: area, $0)?.value })
      rows.append(
        PeriodTable.Row(
          name: "n of \(edition.name) neighbours",
          cells: figures.places.map { comparison.neighbourGap(of: area, $0).map { String($0.count) } ?? "–" },
          isOwn: false))
    }
    return PeriodTable(
      corner: figures.period(comparison.place).span?.identifier.rawValue ?? "Period",
      periods: figures.places.map { figures.period($0).statedName }, rows: rows,
      notes: PeriodTable.notes(rows))
  }
}
