import Findings

/// The words of a PDF with where they stand, as `pdftotext` tells them.
struct PDFPages {
  private(set) var pages: [PDFPage] = []

  /// - Throws: `FindingsError` where it can't be read, or shows pictures of pages alone.
  init(_ bytes: [UInt8], file: String) throws {
    let poppler = ChildProgram("pdftotext", package: "poppler-utils", memory: 2_000_000)
    let written = try poppler.run(["-q", "-bbox-layout", "-", "-"], on: bytes, file: file)
    read(written)
    guard pages.contains(where: { !$0.lines.isEmpty }) else {
      throw FindingsError([
        Finding(
          "document",
          "This PDF holds no text: it shows pictures of pages (a scan). Have its text recognised first, or give the document it was made of.",
          file: file)
      ])
    }
  }

  /// Each element stands on a line of its own.
  private mutating func read(_ written: [UInt8]) {
    var block = 0
    for bytes in written.split(separator: UInt8(ascii: "\n")) {
      let line = Markup(bytes)
      switch line.name {
      case "page": pages.append(PDFPage(width: line["width"], height: line["height"]))
      case "block": block += 1
      case "line": pages.lastLine { $0.append(PDFLine(block: block)) }
      case "word": pages.lastLine { $0.addWord(PDFWord(box: line.box, text: line.text)) }
      default: break
      }
    }
  }
}

struct PDFPage {
  let width, height: Double
  /// In the order in which they are read.
  var lines: [PDFLine] = []
}

/// A rectangle in points, from the top left corner of its page.
struct Box: Hashable {
  var left, top, right, bottom: Double

  var height: Double { bottom - top }
  var width: Double { right - left }
  var middle: Double { (top + bottom) / 2 }

  func joined(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}

struct PDFWord: Hashable {
  let box: Box
  let text: String
}

/// Words that stand beside each other, without a wide space between them.
struct PDFLine: Hashable {
  /// Which block of the page it belongs to.
  let block: Int
  private(set) var words: [PDFWord] = []

  init(block: Int, words: [PDFWord] = []) { (self.block, self.words) = (block, words) }

  mutating func addWord(_ word: PDFWord) { words.append(word) }

  var text: String { words.map(\.text).joined(separator: " ") }

  var box: Box {
    words.dropFirst().reduce(words.first?.box ?? Box(left: 0, top: 0, right: 0, bottom: 0)) { $0.joined($1.box) }
  }

  /// Parted where a space is wider than any between words.
  var pieces: [PDFLine] {
    words.reduce(into: [PDFLine]()) { pieces, word in
      if let piece = pieces.last, let last = piece.words.last,
        piece.words.count == 1 && last.isBullet && word.box.left - last.box.right < 4 * word.box.height
          || word.box.left - last.box.right < 0.65 * word.box.height
      {
        pieces[pieces.count - 1].addWord(word)
      } else {
        pieces.append(PDFLine(block: block, words: [word]))
      }
    }
  }
}

extension [PDFPage] {
  fileprivate mutating func lastLine(_ change: (inout [PDFLine]) -> Void) {
    guard !isEmpty else { return }
    change(&self[count - 1].lines)
  }
}

extension [PDFLine] {
  fileprivate mutating func addWord(_ word: PDFWord) {
    guard !isEmpty, !word.text.isEmpty else { return }
    self[count - 1].addWord(word)
  }
}

/// A line of markup with one element: `<word xMin="72.1" …>text</word>`.
private struct Markup {
  let name: String
  private let attributes: Substring
  /// What stands in the element, with its entities told.
  let text: String

  init(_ bytes: ArraySlice<UInt8>) {
    let line = String(decoding: bytes.drop { $0 == 0x20 }, as: UTF8.self)
    guard line.first == "<", let end = line.firstIndex(of: ">") else {
      (name, attributes, text) = ("", "", "")
      return
    }
    let tag = line[line.index(after: line.startIndex)..<end]
    name = String(tag.prefix { $0 != " " })
    attributes = tag.dropFirst(name.count)
    text = line[line.index(after: end)...].prefix { $0 != "<" }.withoutEntities
  }

  subscript(_ name: String) -> Double {
    let parts = attributes.split(separator: "\"", omittingEmptySubsequences: false)
    for place in parts.indices.dropLast() where parts[place].hasSuffix(" \(name)=") {
      return Double(parts[place + 1]) ?? 0
    }
    return 0
  }

  var box: Box { Box(left: self["xMin"], top: self["yMin"], right: self["xMax"], bottom: self["yMax"]) }
}

extension Substring {
  fileprivate var withoutEntities: String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")].reduce(
      String(self)
    ) {
      $0.contains("&") ? $0.replacing($1.0, with: $1.1) : $0
    }
  }
}
