/// The share of a standard normal distribution that lies above a number of standard deviations: 0 to 0.5.
///
/// Up to 2 it is a half less the series of odd powers over odd factorials; beyond, Laplace's continued fraction, which
/// keeps its digits where a half less almost a half would lose them. Abramowitz and Stegun (1964), 26.2.11 and 26.2.14.
///
/// - Parameter deviations: 0 or more.
func normalTail(above deviations: Double) -> Double {
  let height = exponential(-deviations * deviations / 2) / (2 * Double.pi).squareRoot()
  guard deviations < 2 else {
    return height / (1...100).reversed().reduce(deviations) { deviations + Double($1) / $0 }
  }
  var (term, sum) = (deviations, deviations)
  for odd in stride(from: 3.0, to: 61, by: 2) {
    term *= deviations * deviations / odd
    sum += term
  }
  return 0.5 - height * sum
}

/// The number of standard deviations above which a share of a standard normal distribution lies: 0 or more.
///
/// Worked values: `Tests/StatisticsTests/Worked/special-functions.csv`.
///
/// - Parameter share: 1e-300 to 0.5.
func normalDeviations(withTail share: Double) -> Double {
  root(in: 0...38) { normalTail(above: $0) > share }
}
