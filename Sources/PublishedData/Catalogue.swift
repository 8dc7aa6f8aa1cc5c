/// What Cairn knows about the published numbers that the publisher's files leave out: indicators and their groups, and
/// the years that can't be compared.
public struct Catalogue: Equatable, Sendable {
  public let indicators: [Indicator]
  public let breaks: [SeriesBreak]

  public init(indicators: [Indicator], breaks: [SeriesBreak]) {
    self.indicators = indicators
    self.breaks = breaks
  }

  /// An indicator by its id.
  public func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }

  /// The indicator and the group that a published measure stands for.
  ///
  /// - Parameter measure: the short name exactly as published.
  public func series(of measure: String) -> (indicator: Indicator, series: Indicator.Series)? {
    for indicator in indicators {
      if let series = indicator.series.first(where: { $0.measure == measure }) { return (indicator, series) }
    }
    return nil
  }

  /// The measures, wherever they are published, whose figures are shares in per cent.
  public var inPercent: Set<String> {
    let series = indicators.filter { $0.unit == .percent }.flatMap(\.series)
    return Set(series.flatMap { [$0.measure] + [$0.earlier].compactMap(\.self) + $0.also.map(\.figures) })
  }

  /// The topics in the order of the indicators, each once.
  public var topics: [String] {
    indicators.map(\.topic).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// A group of children by its id, where any indicator is published for it.
  public func group(_ id: String) -> Characteristic? {
    indicators.lazy.compactMap { $0.series(of: id)?.characteristic }.first
  }

  /// What is known to have happened to an indicator's figures, the earliest first.
  public func breaks(of indicator: Indicator) -> [SeriesBreak] {
    breaks.filter { $0.indicators.contains(indicator.id) }.sorted { $0.firstYear < $1.firstYear }
  }
}
