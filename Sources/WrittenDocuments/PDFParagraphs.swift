/// A paragraph of a page, put together from its lines.
struct PDFParagraph {
  let text: String
  /// How high its letters are, in points.
  let height: Double
  let isItem: Bool
}

/// The paragraphs of lines in the order in which they are read.
struct PDFParagraphs {
  private(set) var paragraphs: [PDFParagraph] = []
  private var open: [PDFLine] = []

  init(_ lines: [PDFLine]) {
    for line in lines {
      if begins(line) { end() }
      open.append(line)
    }
    end()
  }

  /// Whether a line begins a paragraph: another block, a bullet, other letters, or a wide space above it.
  private func begins(_ line: PDFLine) -> Bool {
    guard let last = open.last else { return true }
    if last.text.hasBulletAlone { return false }
    if line.text.beginsItem { return true }
    if last.goesOn(to: line) { return false }
    return line.block != last.block || abs(line.height - last.height) > 0.12 * last.height
      || line.box.top - last.box.bottom > 0.7 * line.height
  }

  private mutating func end() {
    defer { open = [] }
    guard let first = open.first else { return }
    let text = open.dropFirst().reduce(first.text) { text, line in
      text.hasSuffix("-") && !text.hasSuffix(" -") ? text + line.text : text + " " + line.text
    }
    paragraphs.append(PDFParagraph(text: text, height: first.height, isItem: text.beginsItem))
  }
}

extension PDFLine {
  /// How high its letters are: a mark beside them that is higher or lower does not count.
  var height: Double {
    let heights = words.map(\.box.height).sorted()
    return heights.isEmpty ? 0 : heights[heights.count / 2]
  }

  /// Whether the next line, in another block, is the rest of its sentence.
  fileprivate func goesOn(to line: PDFLine) -> Bool {
    guard line.text.first?.isLowercase == true, let last = text.last else { return false }
    return !".:;?!".contains(last) && abs(line.height - height) < 0.1 * height
      && line.box.top - box.bottom < line.height && line.box.top >= box.top
  }
}

extension String {
  /// Whether it begins as an item of a list does: with a bullet, or a number and a bracket or full stop.
  fileprivate var beginsItem: Bool {
    if hasBullet || hasBulletAlone { return true }
    guard let first = split(separator: " ").first, first.count <= 3, let mark = first.last else { return false }
    return ").".contains(mark) && !first.dropLast().isEmpty && first.dropLast().allSatisfy(\.isNumber)
  }

  /// A bullet that stands in a block of its own.
  fileprivate var hasBulletAlone: Bool { count == 1 && (self + " x").hasBullet }
}
