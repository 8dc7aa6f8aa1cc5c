/// An unweighted mean and how many numbers went into it.
public struct Mean: Equatable, Sendable {
  /// In the unit of the numbers.
  public let value: Double
  /// How many numbers were averaged: 1 or more.
  public let count: Int

  /// The mean of the numbers, or nil where there are none: an empty mean is absent, not zero.
  ///
  /// Published figures of two decimals or fewer are added in whole hundredths, so that their mean is the number nearest
  /// to the true one: ten neighbours with 367.7 between them have 36.77, not 36.769999999999996.
  ///
  /// - Parameter numbers: finite numbers of one unit, those that are missing already left out.
  public init?(of numbers: [Double]) {
    guard !numbers.isEmpty else { return nil }
    count = numbers.count
    let whole = numbers.compactMap(hundredths)
    value =
      whole.count == numbers.count
      ? Double(whole.reduce(0, +)) / Double(100 * count) : numbers.reduce(0, +) / Double(count)
  }
}

/// The number in whole hundredths, where it has two decimals or fewer and is below a trillion; else nil.
@inlinable
public func hundredths(_ number: Double) -> Int? {
  let scaled = number * 100
  guard scaled.magnitude < 1e14 else { return nil }
  // Away from zero by a half and then cut: rounding by the mathematics library costs a call for every figure.
  let whole = Int(scaled + (scaled < 0 ? -0.5 : 0.5))
  return Double(whole) / 100 == number ? whole : nil
}
