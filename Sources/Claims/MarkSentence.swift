import Benchmarking
import PublishedData

/// Finds what claims are made of in a sentence: numbers, periods, places, ranks, movements, comparisons.
///
/// Numbers that belong to a name are none: key stage 2, Year 6, within 20 weeks, 16-17 year olds.
struct MarkSentence {
  private let names: PlaceNames
  let text: String
  private(set) var marks: [ClaimMark] = []
  /// The sentence with what was found blanked.
  private var rest: String

  init(_ text: String, _ names: PlaceNames) {
    self.names = names
    self.text = text.lowercased().map { MarkSentence.plain[$0] ?? $0 }.reduce(into: "") { $0.append($1) }
    rest = self.text
    run()
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The sentence without the numbers and periods it states: the words that may name a measure.
  func named(_ sentence: String) -> String {
    var characters = Array(sentence)
    for mark in marks {
      switch mark.kind {
      case .number, .period, .rank: break
      default: continue
      }
      for place in mark.range where characters.indices.contains(place) { characters[place] = " " }
    }
    return String(characters)
  }

  private static let plain: [Character: Character] = ["’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "\u{A0}": " "]

  private mutating func run() {
    find(/\b[a-z]{3}-\d{2,3}[a-z]?\b/) { .measure(String($0.output).uppercased()) }
    findVerdicts()
    findPeriods()
    findRanks()
    for (name, whose) in names.all { findWord(name, .place(whose)) }
    blankNames()
    findNumbers()
    for (words, kind) in MarkSentence.words { for word in words { findWord(word, kind) } }
  }

  private mutating func findVerdicts() {
    guard !marks.isEmpty else { return }
    find(
      /\b(has |have |was |were |is |are )?(not|never|yet to be|narrowly|nearly) (been )?(met|achieved|kept|hit)\b|\b(missed|unmet|broken)\b/
    ) { _ in
      .verdict(isMet: false)
    }
    find(/\b(met|achieved|kept|exceeded|hit)\b/) { _ in .verdict(isMet: true) }
  }

  private mutating func findPeriods() {
    find(/\b((?:19|20)\d\d)\s?[\/\-]\s?(?:20)?(\d\d)\b/) { .period("\($0.output.1)/\($0.output.2)") }
    find(
      /\b(?:the )?(?:previous|last|preceding|prior) (?:academic |financial |calendar |school )?year\b|\bthe year before\b|\ba year (?:earlier|before|ago)\b|\byear[- ]on[- ]year\b/
    ) { _ in .periodBefore }
    find(/\b(?:19|20)\d\d\b/) { .period(String($0.output)) }
  }

  private mutating func findRanks() {
    blank(
      /\b\d+(?:st|nd|rd|th)?(?= (?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/
    )
    blank(/\b\d+(?:st|nd|rd|th) (?:century|percentile|birthday)/)
    find(/\brank(?:ed|s|ing)?(?: was| is| of| at)? (?:joint )?(\d+)(?:st|nd|rd|th)?(?: out)?(?: of (?:the )?(\d+))?/) {
      .rank(Int($0.output.1) ?? 0, of: $0.output.2.flatMap { Int($0) })
    }
    find(
      /\b(\d+)(?:st|nd|rd|th)\b(?: best| highest| lowest)?(?: out)?(?: of (?:the |all )?(\d+))?/
    ) {
      .rank(Int($0.output.1) ?? 0, of: $0.output.2.flatMap { Int($0) })
    }
    for (words, quarter) in [
      ("top|highest|best|first|1st", 1), ("second|2nd", 2), ("third|3rd", 3), ("bottom|lowest|worst|fourth|4th", 4),
    ] {
      guard let pattern = try? Regex("\\b(?:\(words))(?: performing| national)? (?:quarter|quartile)\\b") else {
        continue
      }
      find(pattern) { _ in .quarter(quarter) }
    }
  }

  /// Numbers that are part of a name, a limit of time or an age.
  private mutating func blankNames() {
    blank(
      /\b(?:key stages?|ks|levels?|years?|grades?|attainment|progress|stages?|tier|band|part|section|schedule|age|ages|aged|figure|table|appendix|annex|paragraph|page|step|priority|objective|phase|item|y|covid)[ -]?\d+(?:\.\d+)*(?:\s?(?:\/|and|to|-|,)\s?\d+)*\+?%?/
    )
    blank(/\b\d+(?:\.\d+)?[ -]?(?:(?:school|working|calendar) )?(?:weeks?|days?|hours?|months?|minutes?)\b/)
    blank(/\b\d+(?:\s?(?:-|to|and)\s?\d+)?[ -]year[ -]olds?\b|\b\d+-\d+s\b|\b\d+\+(?= |$)/)
    blank(/£\s?\d[\d,.]*(?: ?(?:million|billion|m|bn|k))?/)
  }

  private mutating func findNumbers() {
    find(
      /(?<sign>\b|[-+])(\d[\d,]*(?:\.\d+)?)\s?(%|per ?cent(?:age points?)?|percentage points?|ppts?\b|pp\b|% points?|points?\b)?/
    ) { match in
      let digits = (match.output.sign == "-" ? "-" : "") + match.output.2.filter { $0 != "," }
      guard let number = Double(digits) else { return nil }
      let unit: ClaimMark.Unit =
        switch match.output.3 {
        case nil: .none
        case "%"?, "per cent"?, "percent"?: .percent
        default: .points
        }
      return .number(number, decimals: digits.split(separator: ".").dropFirst().first?.count ?? 0, unit: unit)
    }
  }

  private mutating func findWord(_ word: String, _ kind: ClaimMark.Kind) {
    guard rest.contains(word), let pattern = try? Regex("\\b\(word.map(MarkSentence.escaped).joined())\\b")
    else { return }
    find(pattern) { _ in kind }
  }

  private static func escaped(_ character: Character) -> String {
    character.isLetter || character.isNumber || character == " " ? String(character) : "\\" + String(character)
  }

  /// Notes every match that is something, and blanks it, so that nothing is found twice.
  private mutating func find<Output>(
    _ pattern: some RegexComponent<Output>, _ kind: (Regex<Output>.Match) -> ClaimMark.Kind?
  ) {
    for match in rest.matches(of: pattern).reversed() {
      guard let kind = kind(match) else { continue }
      let start = rest.distance(from: rest.startIndex, to: match.range.lowerBound)
      let length = rest.distance(from: match.range.lowerBound, to: match.range.upperBound)
      let written = rest[match.range].reversed().drop(while: \.isWhitespace).count
      marks.append(ClaimMark(kind: kind, range: start..<start + written))
      rest.replaceSubrange(match.range, with: String(repeating: "\u{1}", count: length))
    }
  }

  private mutating func blank<Output>(_ pattern: some RegexComponent<Output>) {
    // “Figure 12” is a name, “a figure 12%” is none.
    for match in rest.matches(of: pattern).reversed() where !rest[match.range].hasSuffix("%") {
      let length = rest.distance(from: match.range.lowerBound, to: match.range.upperBound)
      rest.replaceSubrange(match.range, with: String(repeating: "\u{1}", count: length))
    }
  }

  /// Longer phrases first: what they hold is not found again.
  private static let words: [([String], ClaimMark.Kind)] = [
    (["in line with or better than", "in line with or above"], .standing(.better)),
    (
      [
        "in line with", "similar to", "the same as", "level with", "equal to", "matches", "matched", "comparable to",
        "comparable with", "on a par with",
      ], .standing(.inLine)
    ),
    (["better than", "outperforms", "outperformed", "ahead of", "outperforming"], .standing(.better)),
    (["worse than", "behind", "underperforms", "lags"], .standing(.worse)),
    (
      ["above", "higher than", "more than", "exceeds", "exceeded", "exceeding", "greater than", "over", "higher"],
      .standing(.above)
    ),
    (["below", "lower than", "less than", "fewer than", "under", "lower"], .standing(.below)),
    (
      [
        "rose", "risen", "rises", "rising", "rise", "increased", "increases", "increasing", "increase", "grew", "grown",
        "went up", "gone up", "up from", "climbed",
      ], .movement(.up)
    ),
    (
      [
        "fell", "fallen", "falls", "falling", "fall", "decreased", "decreases", "decreasing", "decrease", "dropped",
        "drop", "reduced", "reduction", "reducing", "declined", "decline", "went down", "gone down", "down from",
        "halved",
      ], .movement(.down)
    ),
    (["improved", "improving", "improvement", "improves"], .movement(.better)),
    (["worsened", "worsening", "deteriorated", "deterioration", "slipped"], .movement(.worse)),
  ]
}
