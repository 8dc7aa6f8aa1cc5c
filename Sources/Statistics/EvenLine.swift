/// The least-squares line through numbers at even distances: one a year.
public struct EvenLine: Equatable, Sendable {
  /// The rise from one number to the next.
  public let slope: Double
  /// Whether the slope keeps its sign when any one number is left out: no single year makes it.
  public let isSteady: Bool

  /// - Parameter numbers: oldest first, of one unit.
  /// - Returns: nil for fewer than three.
  public init?(through numbers: [Double]) {
    let points = numbers.enumerated().map { StraightLine.Point(x: Double($0), y: $1) }
    guard numbers.count > 2, let line = StraightLine(through: points) else { return nil }
    slope = line.slope
    isSteady = line.isStable(through: points)
  }
}
