import Days

/// A word, number or mark of a sentence, and where it stands.
struct SentenceWord: Equatable, Sendable {
  let kind: Kind
  /// Lower case, without a possessive ending: what phrases are compared with.
  let text: String
  /// As it was written.
  let written: String
  /// How many characters of the sentence stand before it.
  let offset: Int
  /// Whether it is one of the words that never change a meaning.
  let isNeutral: Bool
  /// Whether it decides nothing, so that it may stand in what is measured without being understood.
  let mayBeSubject: Bool

  init(kind: Kind, text: String, written: String, offset: Int) {
    self.kind = kind
    self.text = text
    self.written = written
    self.offset = offset
    isNeutral = kind == .word && SentenceWord.neutral.contains(text)
    mayBeSubject = kind == .word && DecisiveWords.excludes(text)
  }

  enum Kind: Equatable, Sendable {
    /// Letters, or a mark such as `%`; also digits in an order that names no number.
    case word
    case number(Double)
    /// `11th`
    case ordinal(Int)
    /// `2022/23` by the year it begins in.
    case years(Int)
    /// `2023-08-31`, `31/08/2023`
    case day(Day)
    /// The text between quotation marks.
    case quoted(String)
  }

  /// Words that never change a meaning. The list is closed: a hedge, a negation or “may” is not on it.
  static let neutral: Set<String> = [
    "the", "a", "an", "our", "its", "their", "we", "it", "they", "that", "which", "who", "there", "will", "shall",
    "should", "must", "be", "been", "being", "is", "are", "has", "have", "having", "do", "does",
  ]

  /// As a name is kept: an abbreviation in its capitals, any other word in lower case.
  var asNamed: String { written.dropFirst().contains(where: \.isUppercase) ? written : text }

  /// Whether it is written as a year is: four digits and nothing else.
  var year: Int? {
    guard case .number = kind, written.count == 4, let year = Int(written), (1900...2199).contains(year) else {
      return nil
    }
    return year
  }
}
