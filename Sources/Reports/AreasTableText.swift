import PublishedData

extension AreasTable {
  /// The table for a terminal.
  func lines(_ style: TextStyle) -> [String] {
    let widths = columns.indices.map { place in
      2 + ([columns[place].title] + rows.map { $0.cells[place] }).reduce(0) { max($0, $1.count) }
    }
    let name = TextLayout.width - widths.reduce(0, +) - 5
    func line(_ first: String, _ second: String, _ rest: [String]) -> String {
      let cells = rest.indices.map { place in
        columns[place].isWords
          ? "  " + TextLayout.left(rest[place], widths[place] - 2) : TextLayout.right(rest[place], widths[place])
      }
      return (TextLayout.right(first, 5) + "  " + TextLayout.left(second, name - 2) + cells.joined()).trimmingEnd
    }
    let lines = rows.map { row in
      let text = line(row.rank, row.area.name, row.cells)
      if row.isOwn { return style.bold(text) }
      return row.area.type.isLocalAuthority ? text : style.muted(text)
    }
    let head = line(isRanked ? "rank" : "", "", columns.map(\.title))
    return [style.muted(head), TextLayout.rule] + lines + [""] + foot.map { style.muted(TextLayout.wrapped($0)) }
  }
}
