/// A school's or an area's mean progress score with its 95% interval and DfE's five-way description: how far its pupils
/// got beyond pupils of the same starting point nationally.
///
/// Method: `docs/methods/progress.md`. DfE, Secondary accountability measures: guide, annex A.
/// Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `progress_ci`.
public struct ProgressScore: Equatable, Sendable {
  /// DfE's five words for a Progress 8 score. Key stage 2 tables draw the outer two at other places.
  public enum Band: Sendable {
    case wellBelow, below, average, above, wellAbove
  }

  /// The mean of the pupils' scores, in grades a subject: 0 is the national mean.
  public let score: Double
  /// Half the width of the 95% interval: 1.96 standard errors.
  public let halfWidth: Double

  /// Nil where there are no pupils or the national standard deviation isn't above 0.
  ///
  /// - Parameters:
  ///   - score: the mean, in the unit of the standard deviation.
  ///   - pupils: how many were averaged.
  ///   - nationalDeviation: the standard deviation of all pupils' scores nationally, which DfE publishes each year.
  public init?(_ score: Double, pupils: Int, nationalDeviation: Double) {
    guard pupils > 0, nationalDeviation > 0 else { return nil }
    self.score = score
    halfWidth = 1.96 * nationalDeviation / Double(pupils).squareRoot()
  }

  /// The 95% interval, in the unit of the score.
  public var interval: Interval { Interval(lower: score - halfWidth, upper: score + halfWidth) }

  /// Average unless the whole interval is on one side of 0; well above from half a grade, well below beyond minus half.
  public var band: Band {
    if interval.lower > 0 { return score >= 0.5 ? .wellAbove : .above }
    if interval.upper < 0 { return score < -0.5 ? .wellBelow : .below }
    return .average
  }
}
