/// A sentence of a document, with where it stands.
public struct WrittenSentence: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case heading, paragraph, item
    /// A cell of a table: what its column is called, and the first cell of its row.
    case cell(column: String, row: String)
  }

  public let text: String
  public let part: Part
  public let place: WrittenPlace

  public init(_ text: String, part: Part, place: WrittenPlace) {
    (self.text, self.part, self.place) = (text, part, place)
  }
}

extension WrittenDocument {
  /// Every sentence, in the order in which they are read; a heading and an item without a full stop are one each, and a
  /// cell that reaches over several rows is told once.
  public var sentences: [WrittenSentence] { blocks.flatMap(\.sentences) }
}

extension WrittenBlock {
  /// Its sentences, in their order.
  public var sentences: [WrittenSentence] {
    switch content {
    case .heading(let text, _): [WrittenSentence(text, part: .heading, place: place)]
    case .paragraph(let text): text.sentences.map { WrittenSentence($0, part: .paragraph, place: place) }
    case .item(let text): text.sentences.map { WrittenSentence($0, part: .item, place: place) }
    case .table(let table): table.sentences(at: place)
    }
  }
}

extension WrittenTable {
  fileprivate func sentences(at place: WrittenPlace) -> [WrittenSentence] {
    rows.flatMap { row in
      zip(head, row).filter { !$1.isRepeated }.flatMap { column, cell in
        cell.paragraphs.flatMap(\.sentences).map {
          WrittenSentence($0, part: .cell(column: column, row: row.first?.text ?? ""), place: place)
        }
      }
    }
  }
}

extension String {
  /// The sentences of a paragraph: each ends with a full stop, a question or an exclamation mark before a space and a
  /// capital letter, a digit or a quotation mark. Abbreviations, initials and numbers of sections end none.
  public var sentences: [String] {
    let words = split(whereSeparator: \.isWhitespace)
    var found: [String] = []
    var current: [Substring] = []
    for (place, word) in words.enumerated() {
      current.append(word)
      guard place + 1 < words.count, word.endsSentence(before: words[place + 1], isFirst: current.count == 1)
      else { continue }
      found.append(current.joined(separator: " "))
      current = []
    }
    return current.isEmpty ? found : found + [current.joined(separator: " ")]
  }
}

extension Substring {
  fileprivate func endsSentence(before next: Substring, isFirst: Bool) -> Bool {
    let bare = reversed().drop { "”’\"')".contains($0) }
    guard let mark = bare.first, ".?!".contains(mark) else { return false }
    guard let start = next.first(where: { !"“‘\"'(".contains($0) }), start.isUppercase || start.isNumber else {
      return false
    }
    guard mark == "." else { return true }
    let word = String(String(bare.dropFirst().reversed()).drop { "(“‘\"'".contains($0) }).lowercased()
    let isNumberOfSection = isFirst && word.allSatisfy { $0.isNumber || $0 == "." }
    return !isNumberOfSection && word.count > 1 && !abbreviations.contains(word)
  }
}

/// Words that end with a full stop inside a sentence.
private let abbreviations: Set<String> = [
  "e.g", "i.e", "eg", "ie", "etc", "cf", "vs", "no", "nos", "approx", "dr", "mr", "mrs", "ms", "st", "cllr", "para",
  "p.a", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "fig", "vol", "inc",
]
