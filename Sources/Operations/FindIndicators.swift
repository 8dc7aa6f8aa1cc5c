public import Benchmarking
import Findings
public import PublishedData

/// Finds indicators by words: those of its name and meaning, of its groups, and the publisher's own.
public struct FindIndicators {
  private let words: String

  public init(_ words: String) { self.words = words }

  /// What was found, the best first; and the words it was found by, where a slip was mended.
  public struct Outcome: Sendable {
    public let found: [Found]
    /// The words looked for; differs from what was typed where one of them stands nowhere.
    public let words: [String]
  }

  public struct Found: Sendable {
    public let indicator: Indicator
    /// The groups whose own words were asked for; all of them where none was.
    public let figures: [SeriesFigures]
  }

  public func run(on record: PublishedRecord) -> Outcome {
    let entries = record.catalogue.indicators.map { IndicatorEntry($0, record) }
    let vocabulary = entries.reduce(into: Set<String>()) { $0.formUnion($1.words) }
    let wanted = SearchWords.split(words).flatMap { SearchWords.meant(by: $0, vocabulary) }
    guard !wanted.isEmpty else { return Outcome(found: [], words: []) }
    let scored = entries.compactMap { entry in entry.score(wanted).map { (entry, $0) } }
    let sorted = scored.sorted { ($1.1, $0.0.indicator.id) < ($0.1, $1.0.indicator.id) }
    return Outcome(
      found: sorted.map { entry, _ in
        Found(
          indicator: entry.indicator,
          figures: entry.indicator.series.compactMap { SeriesFigures(entry.indicator, $0, in: record) })
      }, words: wanted)
  }
}

/// An indicator as a search sees it.
private struct IndicatorEntry {
  let indicator: Indicator
  private let name: Set<String>
  private let rest: Set<String>

  init(_ indicator: Indicator, _ record: PublishedRecord) {
    self.indicator = indicator
    name = Set(SearchWords.split(indicator.id) + SearchWords.split(indicator.name))
    let published = indicator.series.compactMap { record.cube.block($0.measure)?.measure }
    let groups = indicator.series.map(\.characteristic)
    rest = Set(
      ([indicator.topic, indicator.scope] + groups.flatMap { [$0.id, $0.name, $0.short] }
        + published.flatMap { [$0.shortName, $0.name, $0.chartTitle] } + published.flatMap(\.topics))
        .flatMap(SearchWords.split))
  }

  var words: Set<String> { name.union(rest) }

  /// How well the words fit: a whole word of the name counts most; nil where any word is nowhere.
  func score(_ wanted: [String]) -> Int? {
    var total = 0
    for word in wanted {
      if name.contains(word) {
        total += 8
      } else if name.contains(where: { $0.hasPrefix(word) }) {
        total += 5
      } else if rest.contains(word) {
        total += 2
      } else if rest.contains(where: { $0.hasPrefix(word) }) {
        total += 1
      } else {
        return nil
      }
    }
    return total * 100 - name.count
  }
}

/// Splits texts into words for searching, and reads the trade's abbreviations.
private enum SearchWords {
  static func split(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
      !["the", "of", "in", "a"].contains($0)
    }
  }

  /// The words that somebody means: an abbreviation written out, a slip of a letter or two mended.
  static func meant(by word: String, _ vocabulary: Set<String>) -> [String] {
    if let written = synonyms[word] { return written }
    if vocabulary.contains(where: { $0.hasPrefix(word) }) { return [word] }
    let near = nearest(to: word, in: (vocabulary.union(synonyms.keys)).filter { $0.first == word.first }.sorted())
    return near.map { synonyms[$0] ?? [$0] } ?? [word]
  }

  /// The trade's abbreviations, and everyday words for what the published names call otherwise.
  private static let synonyms = [
    "attendance": ["absence"], "childcare": ["early", "education"], "exclusion": ["exclusions"], "gcses": ["gcse"],
    "obesity": ["overweight"], "poverty": ["low", "income"], "pregnancy": ["conceptions"],
    "sats": ["key", "stage", "2"],
    "truancy": ["unauthorised", "absence"], "university": ["higher", "education"],
    "a8": ["attainment", "8"], "cin": ["need"], "cla": ["looked", "after"], "cpp": ["protection", "plan"],
    "eet": ["employment", "training"], "ehcp": ["ehc", "plan"], "ehcps": ["ehc", "plan"], "eyfs": ["early"],
    "fsm": ["free", "school", "meals"], "gld": ["good", "level", "development"], "ks1": ["key", "stage", "1"],
    "ks2": ["key", "stage", "2"], "ks4": ["key", "stage", "4"], "ks5": ["key", "stage", "5"],
    "lac": ["looked", "after"], "p8": ["progress", "8"], "rwm": ["reading", "writing", "maths"], "send": ["sen"],
  ]
}
