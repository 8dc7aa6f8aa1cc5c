/// How pupils move up from one year group to the next, and what share of births comes to Reception: the ratios that a
/// forecast of next year's rolls is made of. The latest of three years counts three times, the one before twice.
///
/// Method: `docs/methods/cohort-survival.md`. DfE (2014), School capacity survey: guide to forecasting pupil numbers.
/// Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `cohort_survival_321`.
public struct CohortSurvival: Equatable, Sendable {
  /// Pupils of each year group for one pupil a year group lower the year before: the first is from the first group to
  /// the second. More than 1 where more move in than out.
  public let ratios: [Double]
  /// Pupils of the first year group for one birth of their year.
  public let uptake: Double

  /// The oldest year counts once.
  private static let weights = [1.0, 2.0, 3.0]

  /// Nil where there are fewer than four years, years with different numbers of groups, not one number of births a
  /// year, or a roll or a number of births that isn't above 0 and has to be divided by.
  ///
  /// - Parameters:
  ///   - rolls: a list for each year, oldest first, of pupils in each year group, youngest first.
  ///   - births: for each of those years, the births of those then in the first year group.
  public init?(rolls: [[Double]], births: [Double]) {
    let (latest, latestBirths) = (Array(rolls.suffix(4)), births.suffix(3))
    guard latest.count == 4, births.count == rolls.count, let groups = latest.first?.count, groups > 0,
      latest.allSatisfy({ $0.count == groups }), latestBirths.allSatisfy({ $0 > 0 }),
      latest.dropLast().allSatisfy({ $0.dropLast().allSatisfy { $0 > 0 } })
    else { return nil }
    uptake = Self.weighted(zip(latest.dropFirst(), latestBirths).map { $0[0] / $1 })
    ratios = (1..<groups).map { group in
      Self.weighted(zip(latest, latest.dropFirst()).map { before, after in after[group] / before[group - 1] })
    }
  }

  /// Next year's pupils in each year group, youngest first, unrounded; nil where there isn't one roll a group.
  ///
  /// - Parameters:
  ///   - rolls: this year's pupils in each year group, youngest first.
  ///   - births: the births of those who come into the first year group next year.
  public func forecast(from rolls: [Double], births: Double) -> [Double]? {
    guard rolls.count == ratios.count + 1 else { return nil }
    return [births * uptake] + zip(rolls, ratios).map { $0 * $1 }
  }

  private static func weighted(_ ratios: [Double]) -> Double {
    zip(weights, ratios).map { $0 * $1 }.reduce(0, +) / weights.reduce(0, +)
  }
}
