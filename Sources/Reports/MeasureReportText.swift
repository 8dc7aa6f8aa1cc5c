import Strategy

extension MeasureReport {
  /// The report for a terminal, 80 columns wide.
  public func text(_ style: TextStyle) -> String {
    let strategy = evaluation.strategy
    let lines =
      [
        style.bold(TextLayout.wrapped(heading)),
        style.muted(TextLayout.wrapped("\(strategy.title) · \(id) · \(evaluation.objective.board)")), "",
        finding(style), "", chart.title, style.muted(TextLayout.wrapped(chart.scope)), "",
      ] + tableLines(style) + ["", style.bold("Working")] + factLines(working)
      + (neighbours.map { ["", style.bold($0.title)] + $0.lines(style) } ?? []) + ["", style.bold("Sources")]
      + factLines(sources)
    return lines.joined(separator: "\n") + "\n"
  }

  private func finding(_ style: TextStyle) -> String {
    let label = "\(verdict.shape) \(verdict.word)."
    let text = TextLayout.wrapped("\(label) \(sentence)", indent: 2)
    return style.verdict(verdict, label) + text.dropFirst(label.count)
  }

  /// The table; where it is too wide, the latest periods that fit, and that is said.
  private func tableLines(_ style: TextStyle) -> [String] {
    let nameWidth = min(28, ([table.corner] + table.rows.map(\.name)).map(\.count).max() ?? 0)
    let cellWidth = 2 + (table.periods + table.rows.flatMap(\.cells)).reduce(0) { max($0, $1.count) }
    let fitting = max(1, (TextLayout.width - nameWidth) / cellWidth)
    func line(_ name: String, _ cells: [String]) -> String {
      TextLayout.left(name, nameWidth) + cells.suffix(fitting).map { TextLayout.right($0, cellWidth) }.joined()
    }
    let head = style.muted(line(table.corner, table.periods))
    let rows = table.rows.map { $0.isOwn ? style.bold(line($0.name, $0.cells)) : line($0.name, $0.cells) }
    let hidden = table.periods.count - fitting
    let notes = (hidden > 0 ? ["\(hidden) earlier periods: --format csv."] : []) + table.notes
    return [head, TextLayout.rule] + rows + notes.map(style.muted)
  }

  private func factLines(_ facts: [Fact]) -> [String] {
    let width = 2 + (facts.map(\.term.count).max() ?? 0)
    return facts.map { TextLayout.left($0.term, width) + TextLayout.wrapped($0.detail, indent: width) }
  }
}

extension NeighbourTable {
  fileprivate func lines(_ style: TextStyle) -> [String] {
    func line(_ name: String, _ cells: [String], _ last: String) -> String {
      TextLayout.left(name, 28) + cells.map { TextLayout.right($0, 10) }.joined() + "  " + last
    }
    let head = style.muted(line("", periods, "in set"))
    return [head, TextLayout.rule]
      + rows.map { $0.isOwn ? style.bold(line($0.name, $0.cells, $0.editions)) : line($0.name, $0.cells, $0.editions) }
  }
}
