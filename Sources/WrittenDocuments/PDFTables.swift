/// What a page holds, in the order in which it is read.
enum PDFPart {
  case lines([PDFLine])
  /// The head first; each row has as many cells.
  case table([[WrittenCell]])
}

/// Finds the tables of a page: pieces of text that stand beside each other in columns, under each other in rows.
struct PDFTables {
  private(set) var parts: [PDFPart] = []

  init(_ all: [PDFLine]) {
    let lines = all.withBulletsJoined
    let rows = VisualRow.rows(of: lines.flatMap(\.pieces))
    let tables = PDFTables.tables(in: rows)
    let owner = Dictionary(
      tables.enumerated().flatMap { place, table in
        table.pieces.flatMap { $0.words.map { ($0, place) } }
      }, uniquingKeysWith: { first, _ in first })
    var told: Set<Int> = []
    var open: [PDFLine] = []
    for line in lines {
      guard let place = line.words.first.flatMap({ owner[$0] }) else {
        open.append(line)
        continue
      }
      guard told.insert(place).inserted else { continue }
      if !open.isEmpty { parts.append(.lines(open)) }
      open = []
      parts.append(.table(tables[place].rows))
    }
    if !open.isEmpty { parts.append(.lines(open)) }
  }

  private static func tables(in rows: [VisualRow]) -> [PDFTable] {
    var tables: [PDFTable] = []
    var place = 0
    while place < rows.count {
      guard rows[place].pieces.count > 1 else {
        place += 1
        continue
      }
      let region = PDFTable(rows[place...])
      if region.isTable { tables.append(region) }
      place += region.isTable || region.isRunningText ? region.height : 1
    }
    return tables
  }
}

/// Pieces of text at one height of a page, from left to right.
struct VisualRow {
  private(set) var pieces: [PDFLine]

  var top: Double { pieces.map(\.box.top).min() ?? 0 }
  var bottom: Double { pieces.map(\.box.bottom).max() ?? 0 }
  /// How high its letters are, in points.
  var height: Double { pieces.first?.box.height ?? 0 }

  /// From the top down.
  static func rows(of pieces: [PDFLine]) -> [VisualRow] {
    pieces.sorted { $0.box.middle < $1.box.middle }.reduce(into: [VisualRow]()) { rows, piece in
      if let last = rows.last, let first = last.pieces.first,
        abs(piece.box.middle - first.box.middle) < 0.45 * min(piece.box.height, first.box.height),
        !last.pieces.contains(where: { $0.box.left < piece.box.right && piece.box.left < $0.box.right })
      {
        rows[rows.count - 1].pieces.append(piece)
      } else {
        rows.append(VisualRow(pieces: [piece]))
      }
    }.map { VisualRow(pieces: $0.pieces.sorted { $0.box.left < $1.box.left }) }
  }
}
