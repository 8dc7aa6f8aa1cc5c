import RealModule

/// The share of a standard normal distribution that lies above a number of standard deviations: 0 to 0.5.
///
/// - Parameter deviations: 0 or more.
func normalTail(above deviations: Double) -> Double { .erfc(deviations / (2.0).squareRoot()) / 2 }

/// The number of standard deviations above which a share of a standard normal distribution lies: 0 or more.
///
/// Worked values: `Tests/StatisticsTests/Worked/special-functions.csv`.
///
/// - Parameter share: 1e-300 to 0.5.
func normalDeviations(withTail share: Double) -> Double {
  root(in: 0...38) { normalTail(above: $0) > share }
}
