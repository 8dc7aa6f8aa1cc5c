/// Which proportions chance alone could give areas of each size, if all shared one true proportion.
///
/// Method: `docs/methods/funnels.md`. Spiegelhalter (2005), Funnel plots for comparing institutional performance,
/// Statistics in Medicine 24. Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `funnel_proportion`.
public struct ProportionFunnel: Equatable, Sendable {
  /// The proportion of all areas together, 0 to 1.
  public let average: Double

  /// Nil where the average isn't a share.
  public init?(average: Double) {
    guard 0...1 ~= average else { return nil }
    self.average = average
  }

  /// The shares, 0 to 1, whose Wilson interval just touches the average; nil where the population isn't above 0.
  public func limits(population: Double, at confidence: Confidence) -> Interval? {
    guard population > 0 else { return nil }
    let reach = confidence.deviations * (average * (1 - average) / population).squareRoot()
    return Interval(lower: max(0, average - reach), upper: min(1, average + reach))
  }
}
