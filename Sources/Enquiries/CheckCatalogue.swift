import Benchmarking
public import PublishedData

/// Holds the indicators against the figures held: which measures of a release no indicator names, and which series name
/// figures that no release has.
public struct CheckCatalogue {
  /// A series of an indicator without figures.
  public struct Absent: Sendable {
    public let indicator: Indicator
    public let series: Indicator.Series
  }

  public struct Outcome: Sendable {
    /// Measures of LAIT that no indicator names, in the release's order.
    public let unnamed: [Measure]
    /// In the order of the indicators.
    public let absent: [Absent]
    /// How many series of indicators there are, and of how many indicators.
    public let series, indicators: Int
    public let release: Release
  }

  public init() {}

  public func run(on record: Record) -> Outcome {
    let published = record.published
    let all = published.catalogue.indicators.flatMap { indicator in
      indicator.series.map { Absent(indicator: indicator, series: $0) }
    }
    let named = Set(all.filter { $0.series.dataSet == Release.lait }.map(\.series.measure))
    let lait = published.cubes[Release.lait]
    return Outcome(
      unnamed: (lait?.blocks ?? []).map(\.measure).filter { !named.contains($0.shortName) },
      absent: all.filter { published.cubes[$0.series.dataSet]?.block($0.series.measure) == nil },
      series: all.count, indicators: published.catalogue.indicators.count, release: published.release)
  }
}
