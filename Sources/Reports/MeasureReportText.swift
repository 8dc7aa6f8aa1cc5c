import Strategy

extension MeasureReport {
  /// The report for a terminal, 80 columns wide.
  public func text(_ style: TextStyle) -> String {
    let strategy = evaluation.strategy
    let place = [strategy.title, id, evaluation.objective.board?.title].compactMap(\.self).joined(separator: " · ")
    var lines = [style.bold(TextLayout.wrapped(heading)), style.muted(TextLayout.wrapped(place)), "", finding(style)]
    if let chart, let table {
      lines += ["", chart.title, style.muted(TextLayout.wrapped(chart.scope)), ""] + table.lines(style)
    }
    lines += ["", style.bold("Working")] + TextLayout.facts(working)
    if let neighbours { lines += ["", style.bold(neighbours.title)] + neighbours.lines(style) }
    if let ambition {
      lines += ["", style.bold("What it would take: \(ambition.title)"), TextLayout.wrapped(ambition.sentence)]
      lines += TextLayout.facts(ambition.facts)
    }
    lines += ["", style.bold("Sources")] + TextLayout.facts(sources)
    if !awaited.isEmpty { lines += ["", style.bold("Awaited")] + TextLayout.facts(awaited) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func finding(_ style: TextStyle) -> String {
    let reason = verdict.reason.map { " (\($0))" } ?? ""
    let label = "\(verdict.shape) \(verdict.word)\(reason)."
    let text = TextLayout.wrapped("\(label) \(sentence)", indent: 2)
    return style.verdict(verdict, label) + text.dropFirst(label.count)
  }
}

extension NeighbourTable {
  fileprivate func lines(_ style: TextStyle) -> [String] {
    func line(_ name: String, _ cells: [String], _ last: String) -> String {
      (TextLayout.left(name, 28) + cells.map { TextLayout.right($0, 10) }.joined() + "  " + last).trimmingEnd
    }
    let head = style.muted(line("", periods, "in set"))
    return [head, TextLayout.rule]
      + rows.map { $0.isOwn ? style.bold(line($0.name, $0.cells, $0.editions)) : line($0.name, $0.cells, $0.editions) }
  }
}
