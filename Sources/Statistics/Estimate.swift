/// A figure as it is published with its 95% limits.
public struct Estimate: Equatable, Sendable {
  /// In any unit.
  public let value: Double
  /// In the unit of the value.
  public let interval: Interval

  /// A figure between its limits.
  public init(_ value: Double, _ interval: Interval) {
    (self.value, self.interval) = (value, interval)
  }
}
