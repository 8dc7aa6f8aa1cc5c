import Benchmarking
import PublishedData
import Statistics

extension AreaProfileReport {
  /// The profile for a terminal, 80 columns wide.
  ///
  /// - Parameter isWhole: whether every indicator and group is shown, or quarters by topic with the best and the worst.
  public func text(_ style: TextStyle, isWhole: Bool) -> String {
    let head = [style.bold(profile.area.name)] + TextLayout.facts(facts) + [""] + ended
    let body = isWhole ? whole(style) : summary(style)
    return (head + body).joined(separator: "\n") + "\n"
  }

  private var ended: [String] {
    guard profile.validity?.validTo != nil else { return [] }
    return [TextLayout.wrapped("Figures published for years after its end are shown as they are, and not ranked."), ""]
  }

  private func summary(_ style: TextStyle) -> [String] {
    guard ranked.contains(where: { $0.comparison.rank != nil }) else { return whole(style) }
    return [TextLayout.wrapped(sentence), ""] + topics(style) + [""]
      + extremes("Nearest the top", best: true, style) + [""] + extremes("Nearest the bottom", best: false, style) + [
        "",
        style.muted(
          TextLayout.wrapped("Each is the latest figure published, which can be some years old. Everyone is counted.")),
        "One topic whole: "
          + style.bold("cairn area \(profile.area.id) --topic “\(profile.record.catalogue.topics[0])”"),
        "All of it: " + style.bold("cairn area \(profile.area.id) --format csv"),
      ]
  }

  /// By rank as a share of those ranked, from the top or from the bottom.
  func extremes(best: Bool) -> [AreaProfile.Row] {
    func share(_ row: AreaProfile.Row) -> Double {
      row.comparison.rank.map { Double($0.best) / Double($0.ranked) } ?? 0
    }
    return ranked.sorted { best ? share($0) < share($1) : share($0) > share($1) }
  }

  private var ranked: [AreaProfile.Row] { profile.rows.filter(\.isCounted) }

  /// How many indicators of each topic are in each quarter.
  private func topics(_ style: TextStyle) -> [String] {
    func line(_ name: String, _ cells: [String]) -> String {
      TextLayout.left(name, 46) + cells.map { TextLayout.right($0, 8) }.joined()
    }
    let topics = ranked.map(\.figures.indicator.topic).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    return [style.muted(line("Indicators by quarter", ["top", "second", "third", "bottom"])), TextLayout.rule]
      + topics.map { topic in
        let rows = ranked.filter { $0.figures.indicator.topic == topic }
        return line(topic, (1...4).map { quarter in String(rows.count { $0.comparison.rank?.quarter == quarter }) })
      }
  }

  /// The ten with the best or the worst rank, as a share of those ranked.
  private func extremes(_ title: String, best: Bool, _ style: TextStyle) -> [String] {
    [style.muted(heading(title)), TextLayout.rule] + extremes(best: best).prefix(10).map(line)
  }

  /// Every indicator and group, by topic.
  private func whole(_ style: TextStyle) -> [String] {
    let topics = published.map(\.figures.indicator.topic).reduce(into: [String]()) {
      if $0.last != $1 { $0.append($1) }
    }
    return topics.flatMap { topic in
      [style.muted(heading(topic)), TextLayout.rule] + lines(published.filter { $0.figures.indicator.topic == topic })
        + [""]
    }.dropLast()
  }

  /// The rows with a figure: of an authority that has ended there are few.
  private var published: [AreaProfile.Row] { profile.rows.filter { $0.comparison.number != nil } }

  private func heading(_ title: String) -> String {
    TextLayout.left(title, 40) + TextLayout.right("period", 9) + TextLayout.right("value", 11)
      + TextLayout.right("England", 11) + TextLayout.right("rank", 9)
  }

  /// A line each; a group is named under its indicator, or with it where everyone has no line.
  private func lines(_ rows: [AreaProfile.Row]) -> [String] {
    rows.enumerated().map { place, row in
      let isUnder = place > 0 && rows[place - 1].figures.indicator.id == row.figures.indicator.id
      return line(row, isUnder ? "  \(row.group)" : row.isFirst ? row.name : "\(row.group): \(row.name)")
    }
  }

  private func line(_ row: AreaProfile.Row) -> String { line(row, row.name) }

  private func line(_ row: AreaProfile.Row, _ name: String) -> String {
    let text = FigureText(row.figures.indicator, row.figures.series)
    let rank = row.comparison.rank.map { "\($0.isTied ? "=" : "")\($0.best)/\($0.ranked)" } ?? ""
    let cells =
      TextLayout.right(row.period.name, 9) + TextLayout.right(row.comparison.number.map(text.short) ?? "–", 11)
      + TextLayout.right(row.comparison.england.map(text.short) ?? "–", 11) + TextLayout.right(rank, 9)
    return (TextLayout.left(name, 40) + cells).trimmingEnd
  }
}

extension AreaProfile.Row {
  fileprivate var name: String { figures.indicator.name }
  fileprivate var group: String { figures.series.characteristic.short }
}

extension FigureText {
  /// `42.9%`, `£1,204`, `£344.0m`; a rate without what it is counted over, for narrow tables.
  func short(_ number: Double) -> String {
    switch unit {
    case .pounds where number >= 10_000_000: "£\(grouped(number / 1_000_000, decimals: 1))m"
    case .percent, .pounds: full(number)
    case .poundsAWeek: number < 0 ? "−£" + plain(number.magnitude) : "£" + plain(number)
    default: plain(number)
    }
  }
}
