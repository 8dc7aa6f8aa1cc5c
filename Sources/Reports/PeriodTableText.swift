extension PeriodTable {
  /// The table; where it is too wide, years without any figure give way first, then the earliest, and that is said.
  func lines(_ style: TextStyle) -> [String] {
    let names = periods.map { $0.replacing(" (provisional)", with: "p") }
    let nameWidth = min(28, ([corner] + rows.map(\.name)).map(\.count).max() ?? 0)
    let cellWidth = 2 + (names + rows.flatMap(\.cells)).reduce(0) { max($0, $1.count) }
    let fitting = max(1, (TextLayout.width - nameWidth) / cellWidth)
    let shown = columns(fitting: fitting)
    func line(_ name: String, _ cells: [String]) -> String {
      TextLayout.left(name, nameWidth) + shown.map { TextLayout.right(cells[$0], cellWidth) }.joined()
    }
    let rows = rows.map { $0.isOwn ? style.bold(line($0.name, $0.cells)) : line($0.name, $0.cells) }
    let hidden = periods.count - shown.count
    var notes = hidden > 0 ? ["\(hidden) more \(English.plural(hidden, "period", "periods")): --format csv."] : []
    if shown.contains(where: { names[$0].hasSuffix("p") }) { notes.append("p provisional.") }
    notes += self.notes.filter { !$0.hasPrefix("–") || isMissing(shown) }
    return [style.muted(line(corner, names)), TextLayout.rule] + rows
      + notes.map { style.muted(TextLayout.wrapped($0)) }
  }

  /// Whether a cell of the periods shown is empty.
  private func isMissing(_ shown: [Int]) -> Bool {
    rows.contains { row in shown.contains { row.cells[$0] == "–" } }
  }

  /// The places of the periods shown, oldest first.
  private func columns(fitting: Int) -> [Int] {
    guard periods.count > fitting else { return Array(periods.indices) }
    let full = periods.indices.filter { place in rows.contains { $0.cells[place] != "–" } }
    return Array(full.suffix(fitting))
  }
}
