import Benchmarking
public import PublishedData
public import Strategy

/// Finds areas, promises and indicators by words, such as `warwickshire ehc plans` or `fsm attainment 8 sefton`.
public struct FindAnything {
  private let words: String

  public init(_ words: String) { self.words = words }

  public struct Outcome: Sendable {
    /// The areas named, the longest name first.
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
    let promises = record.strategies.flatMap { strategy in
      strategy.promises.filter { matches($0.promise, of: strategy, areas, rest) }.map { (strategy, $0.promise) }
    }
    return Outcome(
      areas: areas, promises: promises,
      indicators: (indicators?.found ?? []).map { ($0.indicator, group(of: $0.indicator, indicators?.words ?? [])) },
      isWhole: indicators?.isWhole ?? true)
  }

  /// The areas whose names stand among the words, and the words that are left.
  private func named(in record: PublishedRecord) -> ([Area], [String]) {
    var rest = SearchWords.all(words)
    let names = record.cube.areas.filter { $0.isObserved && !$0.isDiscontinued }
      .map { ($0, AreaNames.short($0.name).split(separator: " ").map(String.init)) }
      .filter { !$0.1.isEmpty }.sorted { $0.1.count > $1.1.count }
    let spoken = record.catalogue.indicators.reduce(into: Set<String>()) { $0.formUnion(SearchWords.all($1.name)) }
    let areas = names.compactMap { area, name -> Area? in
      guard let start = rest.indices.first(where: { rest[$0...].starts(with: name) }) else { return nil }
      // “Reading” is a place and a subject: it stays among the words.
      if name.count > 1 || !spoken.contains(name[0]) { rest.removeSubrange(start..<(start + name.count)) }
      return area
    }
    return (areas, rest.filter { !SearchWords.empty.contains($0) })
  }

  private func matches(_ promise: Promise, of strategy: EducationStrategy, _ areas: [Area], _ rest: [String]) -> Bool {
    if !areas.isEmpty, !areas.contains(where: { $0.number == strategy.authority }) { return false }
    let ids = [promise.id] + promise.measures.map(\.id)
    if ids.contains(where: { words.lowercased().contains($0.lowercased()) }) { return true }
    guard !rest.isEmpty else { return false }
    let measures = promise.measures.flatMap { [$0.title] + ($0.series + $0.context).map(\.indicator) }
    let own = Set(([promise.title, promise.statement] + measures).flatMap(SearchWords.split))
    return rest.flatMap { SearchWords.meant(by: $0, own) }.allSatisfy { word in
      own.contains { $0.hasPrefix(SearchWords.stem(word)) }
    }
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
