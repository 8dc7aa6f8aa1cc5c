/// An unweighted mean and how many numbers went into it.
public struct Mean: Equatable, Sendable {
  /// In the unit of the numbers.
  public let value: Double
  /// How many numbers were averaged: 1 or more.
  public let count: Int

  /// The mean of the numbers, or nil where there are none: an empty mean is absent, not zero.
  ///
  /// - Parameter numbers: finite numbers of one unit, those that are missing already left out.
  public init?(of numbers: [Double]) {
    guard !numbers.isEmpty else { return nil }
    count = numbers.count
    value = numbers.reduce(0, +) / Double(numbers.count)
  }
}
