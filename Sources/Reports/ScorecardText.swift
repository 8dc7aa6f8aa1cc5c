import Strategy

extension ScorecardReport {
  /// The scorecard for a terminal, 80 columns wide: what is judged by objective, then what can't be judged by reason.
  public func text(_ style: TextStyle) -> String {
    let stones = piles.map { style.verdict($0.label, String(repeating: $0.label.shape, count: $0.promises.count)) }
    let head = [
      style.bold(strategy.title), style.muted("judged on \(judgedOn)"), "", TextLayout.wrapped(sentence),
      TextLayout.stones(stones.joined(separator: " "), piles),
    ]
    let body = groups.flatMap { group -> [String] in
      let judged = group.promises.filter { $0.verdict.verdict.reason == nil }
      guard !judged.isEmpty else { return [] }
      let board = group.objective.board.map { [style.muted(TextLayout.wrapped($0.title))] } ?? []
      return ["", style.bold(TextLayout.wrapped(group.objective.title))] + board + [TextLayout.rule]
        + judged.flatMap { rows($0, style) }
    }
    let example = groups.flatMap(\.promises).flatMap(\.measures).first?.id ?? "ID"
    let foot = [
      "", style.muted("Data known by \(knownBy)."),
      "The working of one promise: " + style.bold("cairn measure \(strategy.id) \(example)"),
    ]
    return (head + body + silent(style) + foot).joined(separator: "\n") + "\n"
  }

  private func rows(_ promise: PromiseReport, _ style: TextStyle) -> [String] {
    let label = promise.verdict
    let word = "\(label.shape) \(label.word)"
    let head = TextLayout.left(promise.number, 4) + TextLayout.left(promise.promise.title, 60) + "  "
    guard let summary = promise.summary else {
      let parts = promise.measures.flatMap { measure in
        ["      " + TextLayout.left(measure.evaluation.measure.title, 58) + "  " + part(measure.verdict, style)]
          + [style.muted("      " + TextLayout.wrapped(line(measure.summary), indent: 6))]
      }
      return [head + style.verdict(label, word), style.muted("    \(promise.held)")] + parts
    }
    return [head + style.verdict(label, word), style.muted("    " + TextLayout.wrapped(line(summary), indent: 4))]
  }

  private func part(_ label: VerdictLabel, _ style: TextStyle) -> String {
    style.verdict(label, "\(label.shape) \(label.word.lowercased())")
  }

  /// `at least 90% by 2023 · 42.9% in 2023 · Worse: 21.3% in 2024`
  private func line(_ summary: MeasureSummary) -> String {
    let since = summary.since.map { ["\($0): \(summary.sinceFigure ?? "")"] } ?? []
    return ([summary.target, summary.judged, summary.against] + since).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func silent(_ style: TextStyle) -> [String] {
    guard !unjudged.isEmpty else { return [] }
    let count = unjudged.reduce(0) { $0 + $1.promises.count }
    return ["", style.bold("○ No verdict: \(count)"), TextLayout.rule]
      + unjudged.map { reason, promises in
        TextLayout.right(String(promises.count), 4) + "  " + TextLayout.left(reason.name, 18)
          + TextLayout.wrapped(promises.map(\.number).joined(separator: " "), indent: 24)
      }
  }
}

extension TextLayout {
  /// Piles of stones, a line each where they do not fit one.
  fileprivate static func stones(_ line: String, _ piles: [ScorecardReport.Pile]) -> String {
    let count = piles.reduce(piles.count - 1) { $0 + $1.promises.count }
    return count <= width ? line : line.replacing(" ", with: "\n")
  }
}
