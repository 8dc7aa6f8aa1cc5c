/// Rows of text that fit columns, begun at a row and followed down as far as they fit.
struct PDFTable {
  private var columns: [Column]
  private var visual: [VisualRow] = []

  /// - Parameter rows: from the first that could be a head, down to the end of the page.
  init(_ rows: ArraySlice<VisualRow>) {
    columns = rows.first.map { $0.pieces.map { Column(left: $0.box.left, right: $0.box.right) } } ?? []
    for row in rows {
      guard fits(row), visual.isEmpty || !row.namesColumns else { break }
      visual.append(row)
      for piece in row.pieces { widen(to: piece.box) }
    }
    while let last = groups.last, last.flatMap(\.pieces).count <= last.count, filled(last).count == 1, visual.count > 1
    {
      visual.removeLast(last.count)
    }
  }

  /// How many visual rows it takes.
  var height: Int { max(1, visual.count) }

  var pieces: [PDFLine] { visual.flatMap(\.pieces) }

  /// Two rows at least, beside each other in more than one column; and not two or three columns of running text.
  var isTable: Bool {
    guard columns.count > 1, visual.count > 1, visual.count(where: { $0.pieces.count > 1 }) > 1 else { return false }
    return visual[0].namesColumns || !isRunningText
  }

  /// Whether a row stands near enough and each of its pieces in one column at most.
  private func fits(_ row: VisualRow) -> Bool {
    guard let last = visual.last else { return true }
    guard row.top - last.bottom < 2.2 * (row.pieces.first?.box.height ?? 0) else { return false }
    return row.pieces.allSatisfy { piece in columns(under: piece.box).count <= 1 }
  }

  private func columns(under box: Box) -> [Int] {
    columns.indices.filter { columns[$0].left < box.right - 1 && box.left + 1 < columns[$0].right }
  }

  private mutating func widen(to box: Box) {
    guard let place = columns(under: box).first else {
      columns.append(Column(left: box.left, right: box.right))
      columns.sort { $0.left < $1.left }
      return
    }
    columns[place].left = min(columns[place].left, box.left)
    columns[place].right = max(columns[place].right, box.right)
  }

  /// Columns of prose are full from edge to edge, line after line, each beside the others.
  var isRunningText: Bool {
    let full = pieces.count { piece in
      columns(under: piece.box).first.map { piece.box.width > 0.7 * (columns[$0].right - columns[$0].left) } ?? false
    }
    let whole = visual.count { $0.pieces.count == columns.count }
    return columns.count < 4 && visual.count > 3 && Double(full) > 0.6 * Double(pieces.count)
      && Double(whole) > 0.6 * Double(visual.count)
  }
}

extension PDFTable {
  /// The rows of cells: what stands under each other without more space than between two lines is one row, unless figures
  /// stand in both. What goes on in a cell alone, under a space, belongs to the row above.
  var rows: [[WrittenCell]] {
    groups.map { group in
      columns.indices.map { column in
        let lines = group.flatMap(\.pieces).filter { columns(under: $0.box).first == column }
          .sorted { $0.box.top < $1.box.top }.map { PDFLine(block: 0, words: $0.words) }
        return WrittenCell(PDFParagraphs(lines).paragraphs.map(\.text.withoutBullet))
      }
    }
  }

  /// The visual rows of each row of cells.
  private var groups: [[VisualRow]] {
    let leading = leading
    return visual.reduce(into: []) { groups, row in
      if let last = groups.last, !begins(row, after: last, isHead: groups.count == 1, leading) {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
  }

  private func begins(_ row: VisualRow, after group: [VisualRow], isHead: Bool, _ leading: Double) -> Bool {
    let places = filled([row])
    let figures = Set(row.pieces.filter(\.isFigure).flatMap { columns(under: $0.box) })
    if !figures.isDisjoint(with: filled(group)), !isHead || places.count == columns.count { return true }
    if goesOn(group, in: row) { return false }
    let gap = row.top - (group.map(\.bottom).max() ?? row.top)
    guard gap > leading + 0.3 * row.height else { return false }
    return isHead || places.contains(0) || places.count * 2 > columns.count || !figures.isEmpty
  }

  /// Whether a cell stands in the middle of a sentence: its last line has not ended, and goes on with a small letter.
  private func goesOn(_ group: [VisualRow], in row: VisualRow) -> Bool {
    row.pieces.contains { piece in
      let column = columns(under: piece.box)
      guard piece.text.first?.isLowercase == true,
        let above = group.reversed().lazy.flatMap(\.pieces).first(where: { columns(under: $0.box) == column })
      else { return false }
      return above.text.last.map { !".;:?!".contains($0) } ?? false
    }
  }

  /// The columns that have text in some of these.
  private func filled(_ rows: [VisualRow]) -> Set<Int> {
    Set(rows.flatMap(\.pieces).flatMap { columns(under: $0.box) })
  }

  /// The space between two lines of a cell, in points: that of the lower fifth of those under each other in a column.
  private var leading: Double {
    let gaps = columns.indices.flatMap { column in
      let boxes = pieces.map(\.box).filter { columns(under: $0).first == column }.sorted { $0.top < $1.top }
      return zip(boxes, boxes.dropFirst()).map { $1.top - $0.bottom }
    }.sorted()
    let height = visual.first?.height ?? 0
    return gaps.isEmpty ? 0 : min(gaps[gaps.count / 5], 0.35 * height)
  }
}

extension VisualRow {
  /// Words that name a column where promises, actions and figures stand in tables.
  var namesColumns: Bool {
    let names: Set<String> = [
      "measure", "measures", "indicator", "indicators", "target", "targets", "baseline", "action", "actions", "lead",
      "when", "success", "outcome", "outcomes", "responsible", "objective", "objectives", "owner", "milestone",
      "milestones", "priority", "date", "timescale", "deadline",
    ]
    let words = pieces.map { Set($0.text.lowercased().split { !$0.isLetter }.map(String.init)) }
    return words.count { !$0.isDisjoint(with: names) } > 1 && pieces.count > 2
  }
}

extension PDFLine {
  /// Whether it is a figure and nothing else: `63%`, `1,240`, `-0.2`, `5.4pp`.
  fileprivate var isFigure: Bool {
    let bare = text.filter { !" %,.+-–£()".contains($0) }
    // The end of a sentence, such as “2027.”, is none.
    return !text.hasSuffix(".") && bare.contains(where: \.isNumber) && bare.filter(\.isLetter).count <= 2
      && bare.count <= 8
  }
}

/// From where to where a column reaches, in points.
private struct Column {
  var left, right: Double
}
