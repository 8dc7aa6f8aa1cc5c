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
      ] + table.lines(style) + ["", style.bold("Working")] + TextLayout.facts(working)
      + (neighbours.map { ["", style.bold($0.title)] + $0.lines(style) } ?? []) + ["", style.bold("Sources")]
      + TextLayout.facts(sources)
    return lines.joined(separator: "\n") + "\n"
  }

  private func finding(_ style: TextStyle) -> String {
    let label = "\(verdict.shape) \(verdict.word)."
    let text = TextLayout.wrapped("\(label) \(sentence)", indent: 2)
    return style.verdict(verdict, label) + text.dropFirst(label.count)
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
