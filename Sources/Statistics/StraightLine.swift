/// The straight line with the least weighted sum of squares of vertical distances.
struct StraightLine: Equatable, Sendable {
  struct Point {
    var x, y: Double
    /// Above 0; where it is one over the variance of `y`, `spread` is one over the variance of the slope.
    var weight = 1.0
  }

  /// `y` per unit of `x`, and `y` where `x` is 0.
  let slope, intercept: Double
  /// The weighted sum of squares of the distances of `x` from its mean.
  let spread: Double

  /// Nil where fewer than two places of `x` are given: no line is determined.
  init?(through points: [Point]) {
    let weight = points.map(\.weight).reduce(0, +)
    let x = points.map { $0.weight * $0.x }.reduce(0, +) / weight
    let y = points.map { $0.weight * $0.y }.reduce(0, +) / weight
    spread = points.map { $0.weight * ($0.x - x) * ($0.x - x) }.reduce(0, +)
    guard spread > 0 else { return nil }
    slope = points.map { $0.weight * ($0.x - x) * ($0.y - y) }.reduce(0, +) / spread
    intercept = y - slope * x
  }
  /// Whether the slope keeps its sign when any one of the points it was drawn through is left out.
  func isStable(through points: [Point]) -> Bool {
    points.indices.allSatisfy { left in
      let others = points.indices.filter { $0 != left }.map { points[$0] }
      return (StraightLine(through: others)?.slope ?? 0) * slope > 0
    }
  }
}
