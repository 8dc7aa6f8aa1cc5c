extension PDFPages {
  /// The blocks of all pages: what is printed on every page (a running title, the page's number) left out, sentences that
  /// go over a page joined, lines in larger letters as headings.
  var document: WrittenDocument {
    let running = RunningLines(pages)
    var assembly = PDFAssembly(bodyHeight: bodyHeight)
    for (place, page) in pages.enumerated() {
      let lines = page.lines.filter { !$0.words.isEmpty && !running.holds($0, on: page) }
      assembly.add(PDFTables(lines).parts, page: place + 1)
    }
    return WrittenDocument(
      blocks: assembly.finished().withTablesJoined, pages: pages.count,
      pagesWithoutText: pages.indices.filter { pages[$0].lines.isEmpty }.map { $0 + 1 })
  }

  /// How high most letters are, in points.
  private var bodyHeight: Double {
    var counts: [Int: Int] = [:]
    for word in pages.lazy.flatMap(\.lines).flatMap(\.words) {
      counts[Int((word.box.height * 2).rounded()), default: 0] += word.text.count
    }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { Double($0.key) / 2 } ?? 12
  }
}

/// What stands at the top or the bottom of three pages or more, its numbers aside, and numbers of pages.
private struct RunningLines {
  private var pages: [String: Int] = [:]
  private let enough: Int

  init(_ all: [PDFPage]) {
    enough = max(3, all.count / 4)
    for page in all {
      for key in Set(page.lines.filter { RunningLines.isAtEdge($0, of: page) }.map(RunningLines.key)) {
        pages[key, default: 0] += 1
      }
    }
  }

  func holds(_ line: PDFLine, on page: PDFPage) -> Bool {
    guard RunningLines.isAtEdge(line, of: page) else { return false }
    let key = RunningLines.key(line)
    return key.isEmpty || key == "page" || key == "page of" || pages[key, default: 0] >= enough
  }

  private static func isAtEdge(_ line: PDFLine, of page: PDFPage) -> Bool {
    line.box.bottom < 0.09 * page.height || line.box.top > 0.91 * page.height
  }

  private static func key(_ line: PDFLine) -> String {
    line.text.lowercased().split { !$0.isLetter }.joined(separator: " ")
  }
}

/// Builds the blocks of a PDF from the parts of its pages.
private struct PDFAssembly {
  let bodyHeight: Double
  private var blocks: [WrittenBlock] = []
  private var headings = Headings()
  private var levels: [Double] = []
  private var last: WrittenTable?

  init(bodyHeight: Double) { self.bodyHeight = bodyHeight }

  mutating func add(_ parts: [PDFPart], page: Int) {
    for part in parts {
      switch part {
      case .table(let rows): addTable(rows, page: page)
      case .lines(let lines): for paragraph in PDFParagraphs(lines).paragraphs { add(paragraph, page: page) }
      }
    }
  }

  func finished() -> [WrittenBlock] { blocks }

  /// A table that goes on over a page has the head of its start, or the same again. One row alone, in no table before, is
  /// text that stands side by side.
  private mutating func addTable(_ rows: [[WrittenCell]], page: Int) {
    guard let first = rows.first?.map(\.text) else { return }
    let isHead = first.looksLikeHead && rows.count > 1
    let above = last.flatMap { $0.head.count == first.count ? $0.head : nil }
    guard isHead || above != nil || rows.count > 1 else { return addTexts(of: rows, page: page) }
    let table = WrittenTable(
      head: isHead ? first : above ?? first.map { _ in "" }, rows: isHead ? Array(rows.dropFirst()) : rows)
    blocks.append(WrittenBlock(.table(table), place: WrittenPlace(page: page, headings: headings.all)))
    last = table
  }

  private mutating func addTexts(of rows: [[WrittenCell]], page: Int) {
    for text in rows.flatMap({ $0.flatMap(\.paragraphs) }) {
      add(PDFParagraph(text: text, height: bodyHeight, isItem: false), page: page)
    }
  }

  private mutating func add(_ paragraph: PDFParagraph, page: Int) {
    let text = paragraph.text
    if paragraph.height > 1.12 * bodyHeight || text.hasSectionNumber, text.couldBeHeading {
      let level = level(of: max(paragraph.height, bodyHeight * 1.01))
      headings.add(text, level: level)
      blocks.append(
        WrittenBlock(.heading(text, level: level), place: WrittenPlace(page: page, headings: headings.above)))
    } else if let content = WrittenBlock.Content(typed: text, isItem: paragraph.isItem) {
      join(content, page: page)
    }
  }

  /// A paragraph that begins with a small letter goes on with one that has not ended, where nothing else stands between.
  private mutating func join(_ content: WrittenBlock.Content, page: Int) {
    if case .paragraph(let text) = content, text.first?.isLowercase == true, let last = blocks.last,
      let open = last.content.open
    {
      blocks[blocks.count - 1] = WrittenBlock(open.going(on: text), place: last.place)
    } else {
      blocks.append(WrittenBlock(content, place: WrittenPlace(page: page, headings: headings.all)))
    }
  }

  /// The larger the letters, the higher the heading: sizes within a point are one level.
  private mutating func level(of height: Double) -> Int {
    if !levels.contains(where: { abs($0 - height) < 1 }) { levels.append(height) }
    return min(6, 1 + levels.count { $0 >= height + 1 })
  }
}

extension WrittenBlock.Content {
  /// Itself, where its sentence has not ended.
  fileprivate var open: WrittenBlock.Content? {
    switch self {
    case .paragraph(let text), .item(let text): text.last.map { ".?!:;".contains($0) } == false ? self : nil
    default: nil
    }
  }

  fileprivate func going(on rest: String) -> WrittenBlock.Content {
    switch self {
    case .paragraph(let text): .paragraph(text + " " + rest)
    case .item(let text): .item(text + " " + rest)
    default: self
    }
  }
}

extension String {
  /// `3.2 Attendance`.
  fileprivate var hasSectionNumber: Bool {
    let number = prefix { $0.isNumber || $0 == "." }
    return number.first?.isNumber == true && number.contains(".") && number.count <= 6
      && dropFirst(number.count).first == " "
  }
}
