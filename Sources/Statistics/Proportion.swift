/// A part of a whole that was counted: pupils persistently absent among all pupils.
///
/// Method: `docs/methods/intervals.md`.
public struct Proportion: Equatable, Sendable {
  /// How many have what is counted: 0 to `total`.
  public let part: Int
  /// How many were looked at: 1 or more.
  public let total: Int

  /// Nil where nobody was looked at, or the part is negative or more than the whole: then there is no proportion.
  public init?(_ part: Int, of total: Int) {
    guard total > 0, 0...total ~= part else { return nil }
    (self.part, self.total) = (part, total)
  }

  /// The share, 0 to 1.
  public var share: Double { Double(part) / Double(total) }

  /// The shares that would not be surprised by this count: Wilson's score interval, 0 to 1.
  ///
  /// The ends are the shares whose own standard error puts the counted one *z* of them away. The lower end is exactly 0
  /// where the part is none, the upper exactly 1 where it is all.
  ///
  /// Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22.
  /// Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `wilson`.
  public func interval(at confidence: Confidence) -> Interval {
    Interval(
      lower: lowerEnd(of: part, at: confidence.deviations),
      upper: 1 - lowerEnd(of: total - part, at: confidence.deviations))
  }

  /// The smaller root of Wilson's quadratic, as the product of both over the larger: no digits cancel.
  private func lowerEnd(of part: Int, at deviations: Double) -> Double {
    let (part, total) = (Double(part), Double(total))
    let square = deviations * deviations
    let spread = deviations * (square + 4 * part * (1 - part / total)).squareRoot()
    return 2 * part * part / total / (2 * part + square + spread)
  }
}
