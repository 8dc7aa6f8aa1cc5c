/// All lists of numbers, none negative, that satisfy some equations, and how small a weighted sum of them can get.
///
/// Two-phase simplex method with Bland's rule (Bland, 1977, New finite pivoting rules for the simplex method,
/// Mathematics of Operations Research 2). Why it is our own: `docs/decisions/0008-own-linear-programme.md`.
public struct LinearProgramme: Sendable {
  /// A corner of the lists, from which every search starts.
  private let corner: SimplexTableau
  private let count: Int

  /// Nil where no list satisfies the equations.
  ///
  /// - Parameters:
  ///   - equations: the factor of each number, as many in each equation.
  ///   - totals: what each equation comes to, one an equation.
  public init?(equations: [[Double]], totals: [Double]) {
    guard let corner = SimplexTableau(equations: equations, totals: totals) else { return nil }
    self.corner = corner
    count = equations.first?.count ?? 0
  }

  /// The least that the weighted sum can be, or nil where it has no least or there isn't one weight a number.
  ///
  /// - Parameter weights: one a number.
  public func minimum(of weights: [Double]) -> Double? {
    guard weights.count == count else { return nil }
    var tableau = corner
    return tableau.minimise(weights) ? tableau.value(of: weights) : nil
  }

  /// The most that the weighted sum can be, or nil where it has no most or there isn't one weight a number.
  public func maximum(of weights: [Double]) -> Double? {
    minimum(of: weights.map { -$0 }).map { 0 - $0 }
  }
}
