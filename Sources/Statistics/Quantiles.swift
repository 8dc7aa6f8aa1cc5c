/// The three cuts that divide numbers into quarters, by the type-7 rule (the default of R and of LAIT): the number at
/// position (n − 1)p + 1 of the sorted list, linear between neighbours.
///
/// Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4).
/// Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `lait_quartile_rank`.
public struct QuarterCuts: Equatable, Sendable {
  /// The lower quartile, the median and the upper quartile, in the unit of the numbers.
  public let lower, middle, upper: Double

  /// The cuts of the numbers, or nil where there are none.
  public init?(of numbers: [Double]) {
    self.init(ofSorted: numbers.sorted())
  }

  /// The cuts of numbers already in ascending order, or nil where there are none.
  public init?(ofSorted sorted: [Double]) {
    guard !sorted.isEmpty else { return nil }
    lower = quantile(0.25, ofSorted: sorted)
    middle = quantile(0.5, ofSorted: sorted)
    upper = quantile(0.75, ofSorted: sorted)
  }

  /// Upper less lower quartile: 0 or more.
  public var interQuartileRange: Double { upper - lower }
}

/// The type-7 quantile of numbers in ascending order.
///
/// - Parameters:
///   - share: 0 to 1.
///   - sorted: at least one number, ascending.
func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double {
  let position = Double(sorted.count - 1) * share
  let below = Int(position)
  guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
  return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
}
