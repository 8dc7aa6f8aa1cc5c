/// How well forecasts did: the spread of their errors, as DfE's school places scorecards set it out.
///
/// An error is the forecast less the actual number, over the actual number: 0.02 is 2% too many.
///
/// Method: `docs/methods/forecast-errors.md`.
/// Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `scorecard_forecast_distribution`.
public struct ForecastErrors: Equatable, Sendable {
  /// How many forecasts there were: 1 or more.
  public let count: Int
  /// Of the errors without their signs, as shares: the middle one, the one a tenth of forecasts are within, the one nine
  /// tenths are within, and the mean.
  public let median, bestDecile, worstDecile, mean: Double
  /// The middle error with its sign: above 0 where most forecasts were too high.
  public let signedMedian: Double
  /// The share of forecasts that were too high, 0 to 1; one that was exact isn't.
  public let shareTooHigh: Double

  /// Nil where there are none.
  ///
  /// - Parameter errors: one a forecast, with its sign, as a share; those not published left out.
  public init?(_ errors: [Double]) {
    let sizes = errors.map(\.magnitude).sorted()
    guard let mean = Mean(of: sizes) else { return nil }
    count = sizes.count
    median = quantile(0.5, ofSorted: sizes)
    bestDecile = quantile(0.1, ofSorted: sizes)
    worstDecile = quantile(0.9, ofSorted: sizes)
    self.mean = mean.value
    signedMedian = quantile(0.5, ofSorted: errors.sorted())
    shareTooHigh = Double(errors.count { $0 > 0 }) / Double(count)
  }
}
