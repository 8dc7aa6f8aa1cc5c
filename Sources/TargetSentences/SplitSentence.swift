/// Splits a sentence into words, numbers and marks; every character but white space and hyphens within words ends in
/// one of them.
struct SplitSentence {
  /// As written, and with plain marks in place of typographic ones.
  private let written, characters: [Character]
  private var place = 0
  private var words: [SentenceWord] = []

  /// - Returns: the words in order.
  static func words(of text: String) -> [SentenceWord] {
    var splitting = SplitSentence(text)
    while splitting.place < splitting.characters.count { splitting.step() }
    return splitting.words
  }

  private init(_ text: String) {
    written = Array(text)
    characters = written.map { SplitSentence.plain[$0] ?? $0 }
  }

  /// Typographic marks and the plain ones they stand for.
  private static let plain: [Character: Character] = [
    "’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "\u{A0}": " ",
  ]

  /// Quotation marks and those that end what they begin.
  private static let closing: [Character: Character] = ["“": "”", "\"": "\""]

  private mutating func step() {
    let character = characters[place]
    if character.isWhitespace || isHyphenWithinWord {
      place += 1
    } else if let closing = SplitSentence.closing[character], let end = end(of: closing) {
      quote(upTo: end)
    } else if isDigit(place) || isSignOfNumber {
      number()
    } else if character.isLetter {
      word()
    } else {
      mark()
    }
  }

  private var isHyphenWithinWord: Bool {
    characters[place] == "-" && isAlphanumeric(place - 1) && isAlphanumeric(place + 1)
      && !(isDigit(place - 1) && isDigit(place + 1))
  }

  private var isSignOfNumber: Bool {
    characters[place] == "-" && isDigit(place + 1)
      && (place == 0 || characters[place - 1].isWhitespace || characters[place - 1] == "(")
  }

  private func isDigit(_ place: Int) -> Bool {
    characters.indices.contains(place) && ("0"..."9").contains(characters[place])
  }

  private func isAlphanumeric(_ place: Int) -> Bool {
    characters.indices.contains(place) && (characters[place].isLetter || characters[place].isNumber)
  }

  private func end(of closing: Character) -> Int? {
    characters[(place + 1)...].firstIndex(of: closing)
  }

  private mutating func quote(upTo end: Int) {
    let inside = String(written[(place + 1)..<end])
    add(.quoted(inside), text: "“\(inside)”", upTo: end + 1)
  }

  /// Digits with the points, commas, strokes and dashes between them, and letters that follow at once.
  private mutating func number() {
    var end = place + 1
    while isDigit(end)
      || (end < characters.count && ".,/-".contains(characters[end]) && isDigit(end - 1) && isDigit(end + 1))
    {
      end += 1
    }
    let digits = String(characters[place..<end])
    let letters = String(characters[end...].prefix { $0.isLetter || $0.isNumber }).lowercased()
    if let kind = DigitText.kind(of: digits, followedBy: letters) {
      let isOrdinal = if case .ordinal = kind { true } else { false }
      add(kind, upTo: end + (isOrdinal ? letters.count : 0))
    } else {
      add(.word, upTo: end + letters.count)
    }
  }

  /// Letters and digits with apostrophes: `isn't` is two words, `England's` is `england`.
  private mutating func word() {
    var end = place
    while isAlphanumeric(end) || (end < characters.count && characters[end] == "'") { end += 1 }
    let text = String(characters[place..<end]).lowercased()
    let start = place
    if text.hasSuffix("n't") {
      let verb = ["won't": "will", "can't": "can", "shan't": "shall"][text] ?? String(text.dropLast(3))
      add(.word, text: verb, upTo: end)
      place = start
      add(.word, text: "not", upTo: end)
    } else {
      add(.word, text: text.hasSuffix("'s") ? String(text.dropLast(2)) : text.filter { $0 != "'" }, upTo: end)
    }
  }

  private mutating func mark() {
    let pairs = [">=": "≥", "<=": "≤", "->": "→"]
    let pair = String(characters[place...].prefix(2))
    if let one = pairs[pair] {
      add(.word, text: one, upTo: place + 2)
    } else {
      add(.word, text: characters[place] == "&" ? "and" : String(characters[place]), upTo: place + 1)
    }
  }

  private mutating func add(_ kind: SentenceWord.Kind, text: String? = nil, upTo end: Int) {
    let text = text ?? String(characters[place..<end]).lowercased()
    words.append(SentenceWord(kind: kind, text: text, written: String(written[place..<end]), offset: place))
    place = end
  }
}
