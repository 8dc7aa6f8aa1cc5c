import Benchmarking
public import PublishedData
public import Strategy

/// Finds areas, promises and indicators by words, such as `warwickshire ehc plans` or `fsm attainment 8 sefton`.
public struct FindAnything {
  /// The most words that are looked for; the others are left out.
  public static let mostWords = 12

  private let words: String

  public init(_ words: String) {
    self.words = SearchWords.all(String(words.prefix(200))).prefix(FindAnything.mostWords).joined(separator: " ")
  }

  public struct Outcome: Sendable {
    /// The areas named, the longest name first, those that have ended last.
    public let areas: [Area]
    public let promises: [(strategy: EducationStrategy, promise: Promise)]
    /// Indicators by the words that name no area, the best first, each with the group that the words mean.
    public let indicators: [(indicator: Indicator, group: Characteristic)]
    /// Whether each indicator has all of the words.
    public let isWhole: Bool
  }

  public func run(on record: Record) -> Outcome {
    let (areas, rest) = named(in: record.published)
    let indicators = rest.isEmpty ? nil : FindIndicators(rest.joined(separator: " ")).run(on: record.published)
    let entries = record.strategies.flatMap { strategy in
      strategy.promises.map { PromiseEntry(strategy: strategy, promise: $0.promise) }
    }
    let vocabulary = entries.reduce(into: Set<String>()) { $0.formUnion($1.words) }
    let wanted = rest.flatMap { SearchWords.meant(by: $0, vocabulary) }
    let promises = entries.filter { entry in
      (areas.isEmpty || areas.contains { $0.number == entry.strategy.authority }) && matches(entry, wanted)
    }.map { ($0.strategy, $0.promise) }
    return Outcome(
      areas: areas, promises: promises,
      indicators: (indicators?.found ?? []).map { ($0.indicator, group(of: $0.indicator, indicators?.words ?? [])) },
      isWhole: indicators?.isWhole ?? true)
  }

  /// The areas named among the words, those that have ended last, and the words that are left.
  private func named(in record: PublishedRecord) -> ([Area], [String]) {
    let spoken = record.catalogue.indicators.reduce(into: Set<String>()) { $0.formUnion(SearchWords.all($1.name)) }
    let (areas, rest) = NamedAreas(in: record, spoken: spoken).among(SearchWords.all(words))
    return (areas, rest.filter { !SearchWords.empty.contains($0) })
  }

  private func matches(_ entry: PromiseEntry, _ wanted: [String]) -> Bool {
    let typed = " \(words) "
    if entry.ids.contains(where: { typed.contains(" \($0) ") }) { return true }
    return !wanted.isEmpty
      && wanted.allSatisfy { word in entry.words.contains { $0.hasPrefix(SearchWords.stem(word)) } }
  }

  /// The group that most of the words mean, of those the one with the shortest name; everyone where none is meant.
  private func group(of indicator: Indicator, _ wanted: [String]) -> Characteristic {
    let scored = indicator.series.map { series -> (Characteristic, Int) in
      let own = Set(SearchWords.split("\(series.characteristic.name) \(series.characteristic.short)"))
      let general = Set(SearchWords.split("\(indicator.name) pupils children"))
      return (series.characteristic, wanted.count { own.contains($0) && !general.contains($0) })
    }
    let most = scored.map(\.1).max() ?? 0
    guard most > 0 else { return indicator.series[0].characteristic }
    return scored.filter { $0.1 == most }.map(\.0).min { $0.name.count < $1.name.count }
      ?? indicator.series[0].characteristic
  }
}

/// A promise as a search sees it.
private struct PromiseEntry {
  let strategy: EducationStrategy
  let promise: Promise
  let words: Set<String>
  /// Of the promise and its measures, as words: `war 20`.
  let ids: [String]

  init(strategy: EducationStrategy, promise: Promise) {
    self.strategy = strategy
    self.promise = promise
    let measures = promise.measures.flatMap { [$0.title] + ($0.series + $0.context).map(\.indicator) }
    words = Set(([promise.title, promise.statement] + measures).flatMap(SearchWords.split))
    ids = ([promise.id] + promise.measures.map(\.id)).map { SearchWords.all($0).joined(separator: " ") }
  }
}
