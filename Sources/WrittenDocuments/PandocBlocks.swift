/// The blocks of a document, from the tree that pandoc writes of it.
struct PandocBlocks {
  private(set) var blocks: [WrittenBlock] = []
  private var headings = Headings()

  init(_ tree: JSONTree) { add(tree["blocks"].items) }

  private mutating func add(_ trees: [JSONTree], isItem: Bool = false) {
    for tree in trees { add(tree, isItem: isItem) }
  }

  private mutating func add(_ tree: JSONTree, isItem: Bool) {
    let content = tree["c"]
    switch tree["t"].text {
    case "Header": addHeading(content[2].plainText, level: content[0].integer)
    case "Para", "Plain": addParagraph(content, isItem: isItem)
    case "LineBlock": for line in content.items { addText(line.plainText, isItem: isItem) }
    case "BulletList": for item in content.items { add(item.items, isItem: true) }
    case "OrderedList": for item in content[1].items { add(item.items, isItem: true) }
    case "DefinitionList": addDefinitions(content)
    case "BlockQuote": add(content.items, isItem: isItem)
    case "Div": add(content[1].items, isItem: isItem)
    case "Figure": add(content[2].items, isItem: isItem)
    case "Table": addTable(content)
    default: break
    }
  }

  private mutating func addHeading(_ text: String, level: Int) {
    guard !text.isEmpty else { return }
    headings.add(text, level: level)
    blocks.append(WrittenBlock(.heading(text, level: level), place: WrittenPlace(headings: headings.above)))
  }

  /// A short paragraph in bold type from end to end is a heading that was made by hand.
  private mutating func addParagraph(_ inlines: JSONTree, isItem: Bool) {
    let text = inlines.plainText
    let isBold = inlines.items.allSatisfy { ["Strong", "Space", "SoftBreak"].contains($0["t"].text) }
    if !isItem, isBold, !inlines.items.isEmpty, text.couldBeHeading { return addHeading(text, level: 6) }
    for line in text.split(separator: "\n") { addText(String(line), isItem: isItem) }
  }

  private mutating func addText(_ text: String, isItem: Bool) {
    guard let written = WrittenBlock.Content(typed: text, isItem: isItem) else { return }
    blocks.append(WrittenBlock(written, place: WrittenPlace(headings: headings.all)))
  }

  private mutating func addDefinitions(_ content: JSONTree) {
    for definition in content.items {
      addText(definition[0].plainText, isItem: true)
      for blocks in definition[1].items { add(blocks.items, isItem: true) }
    }
  }

  private mutating func addTable(_ content: JSONTree) {
    let head = content[3][1].items
    let body = content[4].items.flatMap { $0[2].items + $0[3].items } + content[5][1].items
    guard let table = WrittenTable(head: GridRows(head).rows, body: GridRows(body).rows) else { return }
    blocks.append(WrittenBlock(.table(table), place: WrittenPlace(headings: headings.all)))
  }
}

/// The headings that something stands under.
struct Headings {
  private var open: [(text: String, level: Int)] = []

  mutating func add(_ text: String, level: Int) {
    open.removeAll { $0.level >= level }
    open.append((text, level))
  }

  /// The highest first.
  var all: [String] { open.map(\.text) }
  /// Those above the last.
  var above: [String] { open.dropLast().map(\.text) }
}

/// The rows of a table with a cell for every column: what reaches over several rows is repeated in each.
private struct GridRows {
  private(set) var rows: [[WrittenCell]] = []

  /// The most columns and rows one cell may reach over.
  private static let widest = 200

  init(_ trees: [JSONTree]) {
    var reaching: [Int: (cell: WrittenCell, rows: Int)] = [:]
    for tree in trees {
      var row: [WrittenCell] = []
      func addReaching() {
        while let above = reaching[row.count] {
          reaching[row.count] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
          row.append(above.cell)
        }
      }
      for cell in tree[1].items {
        addReaching()
        let paragraphs = PandocBlocks(.object(["blocks": cell[4]])).blocks.flatMap(\.texts)
        let height = cell[2].integer
        if height > 1 {
          reaching[row.count] = (WrittenCell(paragraphs, isRepeated: true), min(height, GridRows.widest) - 1)
        }
        row.append(WrittenCell(paragraphs))
        let width = min(cell[3].integer, GridRows.widest)
        if width > 1 { row += Array(repeating: WrittenCell([]), count: width - 1) }
      }
      addReaching()
      rows.append(row)
    }
  }
}

extension WrittenBlock {
  /// Its paragraphs, of a table inside a table those of its cells.
  fileprivate var texts: [String] {
    switch content {
    case .heading(let text, _), .paragraph(let text), .item(let text): [text]
    case .table(let table): table.head.filter { !$0.isEmpty } + table.rows.flatMap { $0.flatMap(\.paragraphs) }
    }
  }
}

extension WrittenTable {
  /// - Returns: nil for a table of one row, or without any text.
  init?(head: [[WrittenCell]], body: [[WrittenCell]]) {
    let named = head.filter { row in row.contains { !$0.text.isEmpty } }
    let body = body.filter { row in row.contains { !$0.text.isEmpty } }
    // Of an OpenDocument table whose head is marked as one, pandoc 2.17 tells an empty head: its columns have no names then,
    // unless the first row reads like some.
    let isLost = named.isEmpty && !head.isEmpty && body.first?.map(\.text).looksLikeHead == false
    let top = isLost ? [] : named.isEmpty ? Array(body.prefix(1)) : named
    let rest = isLost || !named.isEmpty ? body : Array(body.dropFirst())
    let width = (top + rest).map(\.count).max() ?? 0
    guard width > 0, !rest.isEmpty else { return nil }
    self.init(
      head: (0..<width).map { column in
        top.compactMap { column < $0.count && !$0[column].isRepeated ? $0[column].text : nil }.filter { !$0.isEmpty }
          .joined(separator: " ")
      },
      rows: rest.map { $0 + Array(repeating: WrittenCell([]), count: width - $0.count) })
  }
}
