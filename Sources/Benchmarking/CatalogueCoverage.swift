public import PublishedData

/// The indicators held against the figures held: which measures of a release no indicator names, and which series name
/// figures that no release has.
public struct CatalogueCoverage: Sendable {
  /// The release of the areas' own data set.
  public let release: Release
  /// Its measures that no indicator names, in its order.
  public let unnamed: [Measure]
  /// In the order of the indicators.
  public let absent: [Named]
  /// How many series of indicators there are, and of how many indicators.
  public let series, indicators: Int

  /// A series of an indicator.
  public struct Named: Sendable {
    public let indicator: Indicator
    public let series: Indicator.Series
  }
}

extension PublishedRecord {
  public var catalogueCoverage: CatalogueCoverage {
    let all = catalogue.indicators.flatMap { indicator in
      indicator.series.map { CatalogueCoverage.Named(indicator: indicator, series: $0) }
    }
    let named = Set(all.filter { $0.series.dataSet == release.dataSet }.map(\.series.measure))
    return CatalogueCoverage(
      release: release,
      unnamed: cubes[release.dataSet]?.blocks.map(\.measure).filter { !named.contains($0.shortName) } ?? [],
      absent: all.filter { cubes[$0.series.dataSet]?.block($0.series.measure) == nil }, series: all.count,
      indicators: catalogue.indicators.count)
  }
}
