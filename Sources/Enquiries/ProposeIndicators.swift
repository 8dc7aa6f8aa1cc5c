public import Benchmarking
public import PublishedData

/// Proposes which published number a promise is about, from the promise's own words.
///
/// A word counts for more the fewer indicators have it. What an indicator is called (its name, and what plans call it) counts by how
/// much of it the words hold; what it counts over adds a little; the group is the one whose name they hold
/// (`docs/methods/promises.md`).
public struct ProposeIndicators: Sendable {
  private let words: WordWeights
  private let record: PublishedRecord

  /// How many are proposed.
  public static let most = 3

  public init(_ record: Record) {
    self.record = record.published
    words = WordWeights(record.published.catalogue.indicators)
  }

  /// The likeliest first; none where no indicator has any of the words.
  ///
  /// - Parameters:
  ///   - promise: its words.
  ///   - heading: what it stands under, which counts for less.
  public func run(_ promise: String, under heading: String = "") -> [ProposedIndicator] {
    let own = PromiseWords(promise)
    let above = PromiseWords(heading)
    let scored = record.catalogue.indicators.indices.map { place in
      (place: place, score: words.score(of: place, own) + 0.15 * words.score(of: place, above))
    }
    .filter { $0.score > WordWeights.least }
    let proposed = scored.compactMap { place, score -> ProposedIndicator? in
      let indicator = record.catalogue.indicators[place]
      let (series, share) = GroupWords(own).series(of: indicator)
      return series.map {
        ProposedIndicator(indicator, $0, score: score * share, isNamed: words.isNamed(place, in: own), in: record)
      }
    }
    return Array(proposed.sorted { ($1.score, $0.indicator.id) < ($0.score, $1.indicator.id) }.prefix(Self.most))
  }
}

/// An indicator that a promise could be about.
public struct ProposedIndicator: Sendable {
  public let indicator: Indicator
  /// For the group that the promise speaks of, or everyone.
  public let series: Indicator.Series
  /// Nil where no release has its figures.
  public let figures: SeriesFigures?
  /// How well the words fit: without a unit, for comparing with others.
  public let score: Double

  /// Whether the promise has every word of one of its names.
  public let isNamed: Bool

  init(_ indicator: Indicator, _ series: Indicator.Series, score: Double, isNamed: Bool, in record: PublishedRecord) {
    (self.indicator, self.series, self.score, self.isNamed) = (indicator, series, score, isNamed)
    figures = SeriesFigures(indicator, series, in: record)
  }
}

/// The words of a promise, written out, without what makes them plural.
struct PromiseWords {
  let stems: Set<String>

  init(_ text: String) { stems = Set(SearchWords.split(text.schoolYearsAsStages).flatMap(SearchWords.written)) }
}

extension String {
  /// “At the end of Years 2, 6 and 11”, “at ages 11 and 16”: with the key stages they are the end of.
  fileprivate var schoolYearsAsStages: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let place = words.firstIndex(where: { ["year", "years", "age", "ages", "aged"].contains($0) }) else {
      return self
    }
    let numbers = words[(place + 1)...].prefix(6).filter { $0.allSatisfy(\.isNumber) }
    let stages = [
      "2": "key stage 1", "6": "key stage 2", "11": "key stage 2 4", "16": "key stage 4",
      "5": "good level of development",
    ]
    return ([self] + numbers.compactMap { stages[$0] }).joined(separator: " ")
  }
}
