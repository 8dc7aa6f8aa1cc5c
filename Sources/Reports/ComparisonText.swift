import Benchmarking
import PublishedData
import Statistics

extension ComparisonReport {
  /// The report for a terminal, 80 columns wide: one area whole, several as a table.
  public func text(_ style: TextStyle) -> String {
    let head = [style.bold(TextLayout.wrapped(heading)), style.muted(TextLayout.wrapped(scope)), ""]
    let body = areas.count == 1 ? areas[0].lines(style) : AreasTable(comparison).lines(style)
    let about = [style.bold("All authorities")] + TextLayout.facts(quarters)
    let known = notes.isEmpty ? [] : ["", style.bold("Know before you compare")] + notes.map { TextLayout.wrapped($0) }
    let lines = head + body + [""] + about + known + ["", style.bold("Sources")] + TextLayout.facts(sources)
    return lines.joined(separator: "\n") + "\n"
  }
}

extension AreaReport {
  fileprivate func lines(_ style: TextStyle) -> [String] {
    [TextLayout.wrapped(sentence), ""] + table.lines(style) + ["", style.bold("Where it stands")]
      + TextLayout.facts(standing)
      + (neighbours.map {
        ["", style.bold(TextLayout.wrapped($0.title))] + AreasTable($0.comparison, own: area.area.id).lines(style)
      }
        ?? [])
      + (gap.map { gap in
        ["", style.bold(TextLayout.wrapped(gap.title))] + gap.table.lines(style)
          + (gap.split.isEmpty ? [] : [""] + TextLayout.facts(gap.split))
      } ?? [])
  }
}
