/// Looks for the row of column names: the first with two filled cells or more under which, without an empty row between,
/// others stand that it could name.
struct TableHead {
  /// Rows that stand together without an empty one between them: those before the names, the names, those after.
  private(set) var block: [SheetRow] = []
  /// Which of the block has the names; nil while it isn't known.
  private(set) var names: Int?
  /// Whether something stands above the block.
  private(set) var hasMoreAbove = false

  /// The bytes of the texts in the block.
  var size: Int { block.reduce(0) { $0 + $1.bytes.count } }

  /// The most rows that are kept while the names are looked for.
  private static let most = 40

  /// - Returns: whether the names are known now.
  mutating func add(_ row: SheetRow) -> Bool {
    if let last = block.last, row.number != last.number + 1 {
      block = []
      hasMoreAbove = true
    }
    if block.count == TableHead.most {
      block.removeFirst()
      hasMoreAbove = true
    }
    block.append(row)
    names = block.indices.first(where: canName)
    return names != nil
  }

  private func canName(_ place: Int) -> Bool {
    let row = block[place], under = block[(place + 1)...]
    guard row.filled > 1, let next = under.first, let last = under.last, last.filled > 1 else { return false }
    return under.allSatisfy { $0.filled <= row.filled } || (!row.hasNumber && next.hasNumber && next.filled > 1)
  }

  /// From the leftmost to the rightmost filled cell, titles of one cell aside.
  var columns: ClosedRange<Int> {
    let spans = block.filter { $0.filled > 1 }.compactMap(\.columns)
    let first = spans.map(\.lowerBound).min() ?? 1
    return first...max(first, spans.map(\.upperBound).max() ?? 1)
  }

  /// The names of the columns, once the merged cells are known.
  struct Names {
    /// Which row of the block the names end in.
    let place: Int
    let texts: [String]
    /// The row above with what they are grouped under, where there is one.
    var groups: Int?
  }

  /// - Returns: nil where a merged cell leaves a column without a name of its own.
  func names(_ merged: [CellRange], _ columns: ClosedRange<Int>) -> Names? {
    guard let names else { return nil }
    guard let top = block.indices.prefix(names + 1).first(where: { isMerged($0, merged) }) else {
      return Names(place: names, texts: columns.map { block[names].text($0) ?? "" })
    }
    let over = merged.filter { $0.rows.lowerBound == block[top].number }
    let place = max(names, top + max(1, over.map { $0.rows.count - 1 }.max() ?? 1))
    guard place < block.count, !block[place].hasNumber else { return nil }
    let texts = columns.map { column in
      block[place].text(column) ?? standing(over, over: CellPlace(row: block[place].number, column: column)) ?? ""
    }
    guard !texts.contains(""), Set(texts).count == texts.count else { return nil }
    return Names(place: place, texts: texts, groups: block[top].number)
  }

  private func isMerged(_ place: Int, _ merged: [CellRange]) -> Bool {
    block[place].filled > 1 && merged.contains { $0.rows.lowerBound == block[place].number }
  }

  /// The text of a cell that is merged downwards to a place, and no wider than it.
  private func standing(_ merged: [CellRange], over place: CellPlace) -> String? {
    let cell = merged.first { $0.columns == place.column...place.column && $0.rows.contains(place.row) }
    return cell.flatMap { cell in
      block.first { $0.number == cell.rows.lowerBound }?.text(place.column)
    }
  }
}
