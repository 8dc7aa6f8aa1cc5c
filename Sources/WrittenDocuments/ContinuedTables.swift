extension [WrittenBlock] {
  /// The blocks with each table that goes on over a page joined to its start: one with the same head, nothing but a line
  /// or two between them. A sentence that a page divided is one again.
  var withTablesJoined: [WrittenBlock] {
    reduce(into: []) { blocks, block in
      guard case .table(let rest) = block.content,
        let place = blocks.indices.last(where: { blocks[$0].isTable }), blocks.count - place <= 3,
        case .table(let start) = blocks[place].content, start.head == rest.head
      else { return blocks.append(block) }
      blocks[place] = WrittenBlock(.table(start.joined(rest)), place: blocks[place].place)
    }
  }
}

extension WrittenBlock {
  fileprivate var isTable: Bool {
    if case .table = content { return true }
    return false
  }
}

extension WrittenTable {
  /// With the rows of its other part; the first of them goes on with the last row where one of its cells begins in the
  /// middle of a sentence.
  fileprivate func joined(_ rest: WrittenTable) -> WrittenTable {
    guard let last = rows.last, let first = rest.rows.first, zip(last, first).contains(where: { $0.goesOn(in: $1) })
    else {
      return WrittenTable(head: head, rows: rows + rest.rows)
    }
    let whole = zip(last, first).map { $0.goesOn(in: $1) ? $0.joined($1) : WrittenCell($0.paragraphs + $1.paragraphs) }
    return WrittenTable(head: head, rows: rows.dropLast() + [whole] + rest.rows.dropFirst())
  }
}

extension WrittenCell {
  /// Whether the next cell is the rest of a sentence of this one.
  fileprivate func goesOn(in next: WrittenCell) -> Bool {
    guard let end = paragraphs.last?.last, let start = next.paragraphs.first?.first else { return false }
    return !".?!:;".contains(end) && start.isLowercase
  }

  fileprivate func joined(_ rest: WrittenCell) -> WrittenCell {
    WrittenCell(
      paragraphs.dropLast() + [(paragraphs.suffix(1) + rest.paragraphs.prefix(1)).joined(separator: " ")]
        + rest.paragraphs.dropFirst())
  }
}
