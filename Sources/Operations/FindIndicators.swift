public import Benchmarking
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
    /// False where no indicator has all of the words, and those with most of them are given.
    public let isWhole: Bool
  }

  public struct Found: Sendable {
    public let indicator: Indicator
    /// Its groups, everyone first.
    public let figures: [SeriesFigures]
  }

  public func run(on record: PublishedRecord) -> Outcome {
    let entries = record.catalogue.indicators.map { IndicatorEntry($0, record) }
    let vocabulary = entries.reduce(into: Set<String>()) { $0.formUnion($1.words) }
    let wanted = SearchWords.split(words).prefix(FindAnything.mostWords).flatMap {
      SearchWords.meant(by: $0, vocabulary)
    }
    let scored = entries.map { entry in (entry: entry, score: entry.score(wanted)) }
    let most = scored.map(\.score.words).max() ?? 0
    guard most > 0 else { return Outcome(found: [], words: wanted, isWhole: true) }
    let best = scored.filter { $0.score.words == most }.sorted {
      ($1.score.points, $0.entry.indicator.id) < ($0.score.points, $1.entry.indicator.id)
    }
    let isWhole = most == wanted.count
    return Outcome(
      found: best.prefix(isWhole ? best.count : 10).map { found($0.entry.indicator, record) }, words: wanted,
      isWhole: isWhole)
  }

  private func found(_ indicator: Indicator, _ record: PublishedRecord) -> Found {
    Found(indicator: indicator, figures: indicator.series.compactMap { SeriesFigures(indicator, $0, in: record) })
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
        + published.flatMap { [$0.shortName, $0.name, $0.chartTitle, $0.axisUnit] } + published.flatMap(\.topics))
        .flatMap(SearchWords.split))
  }

  var words: Set<String> { name.union(rest) }

  /// How many of the words it has, and how well they fit: a whole word of the name counts most.
  func score(_ wanted: [String]) -> (words: Int, points: Int) {
    var words = 0
    var points = 0
    for word in wanted {
      let stem = SearchWords.stem(word)
      let point =
        name.contains(word)
        ? 8
        : name.contains { $0.hasPrefix(stem) }
          ? 5
          : rest.contains(word) ? 2 : rest.contains { $0.hasPrefix(stem) } ? 1 : 0
      words += point > 0 ? 1 : 0
      points += point
    }
    return (words, points * 100 - name.count)
  }
}
