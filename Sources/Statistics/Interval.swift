/// A range of figures, both ends included: where the true figure may lie, or where chance alone may put one.
public struct Interval: Equatable, Sendable {
  /// The lower end, never above the upper where a calculation of this room made it.
  public let lower, upper: Double

  /// An interval between two ends.
  public init(lower: Double, upper: Double) {
    (self.lower, self.upper) = (lower, upper)
  }

  /// The same interval in another unit: both ends times a factor above 0.
  public func scaled(by factor: Double) -> Interval { Interval(lower: lower * factor, upper: upper * factor) }
}
