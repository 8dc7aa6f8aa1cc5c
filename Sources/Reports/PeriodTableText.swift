extension PeriodTable {
  /// The table; where it is too wide, the latest periods that fit, and that is said.
  func lines(_ style: TextStyle) -> [String] {
    let nameWidth = min(28, ([corner] + rows.map(\.name)).map(\.count).max() ?? 0)
    let cellWidth = 2 + (periods + rows.flatMap(\.cells)).reduce(0) { max($0, $1.count) }
    let fitting = max(1, (TextLayout.width - nameWidth) / cellWidth)
    func line(_ name: String, _ cells: [String]) -> String {
      TextLayout.left(name, nameWidth) + cells.suffix(fitting).map { TextLayout.right($0, cellWidth) }.joined()
    }
    let head = style.muted(line(corner, periods))
    let rows = rows.map { $0.isOwn ? style.bold(line($0.name, $0.cells)) : line($0.name, $0.cells) }
    let hidden = periods.count - fitting
    let notes =
      (hidden > 0 ? ["\(hidden) earlier \(English.plural(hidden, "period", "periods")): --format csv."] : []) + notes
    return [head, TextLayout.rule] + rows + notes.map { style.muted(TextLayout.wrapped($0)) }
  }
}
