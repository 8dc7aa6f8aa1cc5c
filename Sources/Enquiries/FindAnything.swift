import Findings

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
    let (areas, rest) = record.search.areas.among(SearchWords.all(words))
    let left = rest.filter { !SearchWords.empty.contains($0) }
    let indicators = left.isEmpty ? nil : FindIndicators(left.joined(separator: " ")).run(on: record)
    return Outcome(
      areas: areas, promises: promises(left, areas, record),
      indicators: (indicators?.found ?? []).map { ($0.indicator, group(of: $0.indicator, indicators?.words ?? [])) },
      isWhole: indicators?.isWhole ?? true)
  }

  /// Those of the areas named, or of all councils, that have the words.
  private func promises(
    _ words: [String], _ areas: [Area], _ record: Record
  ) -> [(strategy: EducationStrategy, promise: Promise)] {
    let councils = record.councils.values
    let indexes = councils.map(\.promises)
    let wanted = words.flatMap { SearchWords.meant(by: $0, indexes.map(\.vocabulary)) }
    let typed = " \(self.words) "
    return zip(councils, indexes).filter { council, _ in
      areas.isEmpty || areas.contains { $0.id.council == council.council }
    }.flatMap { $1.found(wanted, typed: typed) }.sorted { $0.strategy.id < $1.strategy.id }
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
