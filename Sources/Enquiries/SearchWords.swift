import Findings

/// Splits texts into words for searching, and reads the trade's abbreviations.
package enum SearchWords {
  package static func split(_ text: String) -> [String] { all(text).filter { !empty.contains($0) } }

  /// Every word, those that say nothing too.
  package static func all(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Words that say nothing.
  static let empty: Set<String> = ["the", "of", "in", "a", "for", "on", "and"]

  /// The word without what makes it plural, for finding words that begin so: `vacanc` of `vacancy` and `vacancies`.
  package static func stem(_ word: String) -> String {
    guard word.count > 4 else { return word }
    if word.hasSuffix("ies") { return String(word.dropLast(3)) }
    return ["y", "s"].contains(word.last) ? String(word.dropLast()) : word
  }

  /// The words that somebody means: an abbreviation written out, a slip of a letter or two mended.
  ///
  /// - Parameter vocabulary: the words there are.
  static func meant(by word: String, _ vocabulary: [WordIndex]) -> [String] {
    if let written = synonyms[word] ?? synonyms[stem(word)] { return written }
    if vocabulary.contains(where: { $0.hasWord(startingWith: stem(word)) }) { return [word] }
    let slips = word.count < 4 ? 0 : word.count < 7 ? 1 : 2
    guard slips > 0, let start = word.first.map(String.init) else { return [word] }
    let alike = synonyms.keys.filter { $0.hasPrefix(start) } + vocabulary.flatMap { $0.words(startingWith: start) }
    let lengths = max(4, word.count - slips)...(word.count + slips)
    let near = nearest(to: word, in: Set(alike).filter { lengths.contains($0.count) }.sorted(), atMost: slips)
    return near.map { synonyms[$0] ?? [$0] } ?? [word]
  }

  /// The word and what it is short for, without what makes them plural.
  static func written(_ word: String) -> [String] {
    let meant = synonyms[word] ?? synonyms[stem(word)] ?? []
    return ([word] + meant).map(stem)
  }

  /// The trade's abbreviations, and everyday words for what the published names call otherwise.
  private static let synonyms = [
    "a8": ["attainment", "8"], "attendance": ["absence"], "childcare": ["early", "education"], "cin": ["need"],
    "cla": ["looked", "after"], "cp": ["protection"], "cpp": ["protection", "plan"],
    "eet": ["employment", "training"], "ehcp": ["ehc", "plan"], "ehcps": ["ehc", "plan"], "exclusion": ["exclusions"],
    "eyfs": ["early"], "fsm": ["free", "school", "meals"], "gcse": ["key", "stage", "4"],
    "gcses": ["key", "stage", "4"], "gld": ["good", "level", "development"], "homeless": ["accommodation"],
    "housing": ["accommodation"], "kids": ["children"], "ks1": ["key", "stage", "1"], "ks2": ["key", "stage", "2"],
    "ks4": ["key", "stage", "4"], "ks5": ["key", "stage", "5"], "lac": ["looked", "after"], "neets": ["neet"],
    "obesity": ["overweight"], "p8": ["progress", "8"], "poverty": ["low", "income"], "pregnancy": ["conceptions"],
    "readiness": ["good", "level", "development"], "rwm": ["reading", "writing", "maths"], "s47": ["section", "47"],
    "sats": ["key", "stage", "2"], "send": ["sen"], "teenage": ["under", "18"], "timeliness": ["within"],
    "truancy": ["unauthorised", "absence"], "uasc": ["asylum"], "university": ["higher", "education"],
  ]
}
