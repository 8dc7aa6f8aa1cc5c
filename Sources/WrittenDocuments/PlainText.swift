/// The blocks of a plain text: paragraphs between empty lines, headings by their marks, list items by their bullets, tables
/// by tabs between their cells. Lines of a list of contents, which end with a tab and a page, are left out. Tags that were left over in it separate the paragraphs of a cell, and are not shown.
struct PlainText {
  private(set) var blocks: [WrittenBlock] = []
  private var headings = Headings()
  private var paragraph: [String] = []
  private var rows: [[WrittenCell]] = []

  init(_ text: String) {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { add(String(line)) }
    end()
  }

  private mutating func add(_ line: String) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    if cells.count > 2 {
      endParagraph()
      rows.append(cells.map { WrittenCell(String($0).untagged) })
      return
    }
    if cells.count == 2, cells[1].allSatisfy(\.isNumber), !cells[1].isEmpty { return endParagraph() }
    let texts = line.untagged
    guard let text = texts.first else { return end() }
    if !rows.isEmpty { endTable() }
    let marks = text.prefix { $0 == "#" }.count
    if marks > 0, marks <= 6, text.dropFirst(marks).first == " " {
      endParagraph()
      addHeading(String(text.dropFirst(marks + 1)), level: marks)
    } else {
      if text.hasBullet || text.hasNumber { endParagraph() }
      paragraph += texts
    }
  }

  private mutating func end() {
    endParagraph()
    endTable()
  }

  private mutating func endParagraph() {
    defer { paragraph = [] }
    let text = paragraph.joined(separator: " ")
    if paragraph.count == 1, !text.hasBullet, !text.hasNumber, text.couldBeHeading(upTo: 8) {
      return addHeading(text, level: 6)
    }
    guard let content = WrittenBlock.Content(typed: text) else { return }
    blocks.append(WrittenBlock(content, place: WrittenPlace(headings: headings.all)))
  }

  private mutating func addHeading(_ text: String, level: Int) {
    headings.add(text, level: level)
    blocks.append(WrittenBlock(.heading(text, level: level), place: WrittenPlace(headings: headings.above)))
  }

  private mutating func endTable() {
    defer { rows = [] }
    guard let table = WrittenTable(head: [], body: rows) else { return }
    blocks.append(WrittenBlock(.table(table), place: WrittenPlace(headings: headings.all)))
  }
}

extension String {
  /// Whether it begins as an item of a numbered list does: `3.` or `b)`.
  fileprivate var hasNumber: Bool {
    guard let first = split(separator: " ").first, let mark = first.last, first.count <= 4 else { return false }
    let number = first.dropLast()
    return !number.isEmpty && (mark == ")" || mark == ".")
      && (number.allSatisfy(\.isNumber) || number.count == 1 && number.allSatisfy(\.isLetter))
  }

  /// Its paragraphs without tags and signs of Markdown: the end of a paragraph, of an item and of a line divide them.
  fileprivate var untagged: [String] {
    var paragraphs: [String] = [""]
    var rest = self[...]
    while let next = rest.first {
      if next == "<", let end = rest.firstIndex(of: ">"),
        rest.dropFirst().first.map({ $0.isLetter || $0 == "/" }) == true
      {
        let name = rest[rest.index(after: rest.startIndex)..<end].lowercased()
        if ["/p", "/li", "br", "br/", "/h1", "/h2", "/h3", "li", "p"].contains(name) { paragraphs.append("") }
        rest = rest[rest.index(after: end)...]
      } else {
        if next != "\\" { paragraphs[paragraphs.count - 1].append(next) }
        rest = rest.dropFirst()
      }
    }
    return paragraphs.map { $0.replacing("**", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
