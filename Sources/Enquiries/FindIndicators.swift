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

  public func run(on record: Record) -> Outcome { run(in: record.search.indicators) }

  func run(in index: IndicatorIndex) -> Outcome {
    let indicators = index.record.catalogue.indicators
    let wanted = SearchWords.split(words).prefix(FindAnything.mostWords).flatMap(index.meant)
    let scored = zip(indicators, index.scores(wanted)).map { (indicator: $0, score: $1) }
    let most = scored.map(\.score.words).max() ?? 0
    guard most > 0 else { return Outcome(found: [], words: wanted, isWhole: true) }
    let best = scored.filter { $0.score.words == most }.sorted {
      ($1.score.points, $0.indicator.id) < ($0.score.points, $1.indicator.id)
    }
    let isWhole = most == wanted.count
    return Outcome(
      found: best.prefix(isWhole ? best.count : 10).map { found($0.indicator, index.record) }, words: wanted,
      isWhole: isWhole)
  }

  private func found(_ indicator: Indicator, _ record: PublishedRecord) -> Found {
    Found(indicator: indicator, figures: indicator.series.compactMap { SeriesFigures(indicator, $0, in: record) })
  }
}
