extension SentenceReader {
  /// A number in digits or words: `74`, `1,000`, `-0.5`, `seventy-four`, `one hundred`.
  mutating func number() -> Double? {
    take { if case .number(let number) = $0.kind { number } else { nil } } ?? numberInWords()
  }

  /// A count: 0, 1, 2 and so on.
  mutating func wholeNumber() -> Int? {
    attempt { $0.number().flatMap { Int(exactly: $0) }.flatMap { $0 >= 0 ? $0 : nil } }
  }

  private mutating func numberInWords() -> Double? {
    attempt { reader in
      guard let first = reader.upToNinetyNine() else {
        return reader.hundreds(1)
      }
      return reader.hundreds(first) ?? Double(first)
    }
  }

  /// `hundred`, `hundred and fifty`, `thousand` after so many.
  private mutating func hundreds(_ count: Int) -> Double? {
    if take("thousand") { return Double(count * 1_000) }
    guard take("hundred") else { return nil }
    let rest = attempt { reader in reader.take("and") ? reader.upToNinetyNine() : nil }
    return Double(count * 100 + (rest ?? 0))
  }

  private mutating func upToNinetyNine() -> Int? {
    if let tens = take(SentenceReader.tens) { return tens + (take(SentenceReader.units) ?? 0) }
    return take(SentenceReader.teens) ?? take(SentenceReader.units)
  }

  private static let units = Phrases<Int>(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"].enumerated().map { ($0 + 1, [$1]) })
  private static let teens = Phrases<Int>(
    [(0, ["zero", "nil", "nought"])]
      + [
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
      ].enumerated().map { ($0 + 10, [$1]) })
  private static let tens = Phrases<Int>(
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated()
      .map { ($0 * 10 + 20, [$1]) })

  /// Words that are numbers.
  static let numberWords: Set<String> = units.vocabulary.union(teens.vocabulary).union(tens.vocabulary)
    .union(parts.vocabulary).union(["hundred", "thousand", "half"])

  /// A part of a whole in words: `half`, `a third`, `two-thirds`, `three quarters`.
  mutating func fraction() -> Fraction? {
    attempt { reader in
      if reader.take("half") { return Fraction(1, of: 2) }
      let count = reader.wholeNumber() ?? 1
      guard let parts = reader.take(SentenceReader.parts), (1..<parts).contains(count) else { return nil }
      return Fraction(count, of: parts)
    }
  }

  static let parts = Phrases<Int>([
    (3, ["third", "thirds"]), (4, ["quarter", "quarters"]), (5, ["fifth", "fifths"]), (6, ["sixth", "sixths"]),
    (7, ["seventh", "sevenths"]), (8, ["eighth", "eighths"]), (9, ["ninth", "ninths"]), (10, ["tenth", "tenths"]),
  ])

  /// `nine in ten`, `9 out of every 10`, as a percentage.
  mutating func ratio() -> Double? {
    attempt { reader in
      guard let count = reader.wholeNumber() else { return nil }
      guard ["in every", "out of every", "out of", "in"].contains(where: { reader.take($0) }) else { return nil }
      guard let whole = reader.wholeNumber(), (2...100).contains(whole), count <= whole else { return nil }
      return Double(count * 100) / Double(whole)
    }
  }

  /// A place in an order: `11th`, `third`.
  mutating func ordinal() -> Int? {
    attempt { reader in
      reader.take { if case .ordinal(let place) = $0.kind { place } else { nil } }
        ?? reader.take(SentenceReader.ordinals)
    }
  }

  static let ordinals = Phrases<Int>(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].enumerated()
      .map { ($0 + 1, [$1]) })
}
