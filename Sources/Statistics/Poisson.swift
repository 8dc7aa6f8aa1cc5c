import RealModule

/// Chances of counts that follow Poisson's law, and the mean that gives a chance. They equal tails and quantiles of the
/// chi-square distribution with an even number of degrees of freedom: Garwood (1936), Fiducial limits for the Poisson
/// distribution, Biometrika 28.
///
/// Worked values: `Tests/StatisticsTests/Worked/special-functions.csv`.
enum Poisson {
  /// The mean at which a count or any above it has a chance: half the chi-square quantile with 2 × count degrees.
  ///
  /// - Parameters:
  ///   - count: 1 or more.
  ///   - chance: above 0, at most 0.5.
  static func mean(atLeast count: Int, chance: Double) -> Double {
    root(in: 0...Double(count)) { self.chance(atLeast: count, mean: $0) < chance }
  }

  /// The mean at which a count or any below it has a chance: half the chi-square quantile with 2 × count + 2 degrees.
  ///
  /// - Parameters:
  ///   - count: 0 or more.
  ///   - chance: above 0, at most 0.5.
  static func mean(atMost count: Int, chance: Double) -> Double {
    var upper = Double(count + 1)
    while self.chance(atMost: count, mean: upper) > chance { upper *= 2 }
    return root(in: Double(count)...upper) { self.chance(atMost: count, mean: $0) > chance }
  }

  /// The chance of a count or any above it, the mean being at most the count.
  private static func chance(atLeast count: Int, mean: Double) -> Double {
    var (term, sum, next) = (1.0, 1.0, count)
    while term > sum * 1e-17 {
      next += 1
      term *= mean / Double(next)
      sum += term
    }
    return sum * chance(of: count, mean: mean)
  }

  /// The chance of a count or any below it, the mean being at least the count.
  private static func chance(atMost count: Int, mean: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for number in (0...count).reversed() where term > sum * 1e-17 {
      term *= Double(number) / mean
      sum += term
    }
    return sum * chance(of: count, mean: mean)
  }

  /// The chance of exactly this count. What *e* to the minus mean makes smaller is spent step by step, so that neither
  /// it nor the power of the mean leaves the range of numbers.
  private static func chance(of count: Int, mean: Double) -> Double {
    var (product, unspent) = (1.0, mean)
    for factor in 0..<count {
      product *= mean / Double(factor + 1)
      while product > 1, unspent > 0 {
        let step = min(unspent, 100)
        product *= Double.exp(-step)
        unspent -= step
      }
    }
    return product * Double.exp(-unspent)
  }
}
