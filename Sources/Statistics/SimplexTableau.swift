/// Equations solved for as many of their numbers, the basis, as there are equations; the other numbers are 0.
struct SimplexTableau: Sendable {
  /// A difference that is taken for none.
  private static let small = 1e-9

  /// The factors of each equation and, last, its total, which is never negative.
  private var rows: [[Double]]
  /// The number that each row is solved for.
  private var basis: [Int]

  /// A corner of all lists of numbers, none negative, that satisfy the equations; nil where there are none.
  ///
  /// Each equation gets a number of its own that makes up for what is missing; the sum of those is then brought to 0.
  init?(equations: [[Double]], totals: [Double]) {
    let count = equations.first?.count ?? 0
    guard equations.count == totals.count, equations.allSatisfy({ $0.count == count }) else { return nil }
    rows = zip(equations, totals).enumerated().map { index, equation in
      let sign: Double = equation.1 < 0 ? -1 : 1
      let own = equations.indices.map { $0 == index ? 1.0 : 0 }
      return equation.0.map { sign * $0 } + own + [sign * equation.1]
    }
    basis = equations.indices.map { count + $0 }
    let missing = [Double](repeating: 0, count: count) + equations.map { _ in 1 }
    guard minimise(missing), value(of: missing) <= Self.small * max(1, totals.map(\.magnitude).max() ?? 0) else {
      return nil
    }
    keep(count)
  }

  /// The weighted sum at this corner.
  func value(of weights: [Double]) -> Double {
    zip(basis, rows).map { weights[$0] * ($1.last ?? 0) }.reduce(0, +)
  }

  /// Goes from corner to corner while the weighted sum falls; false where it falls for ever.
  ///
  /// Bland's rule, always the first number that helps and, among equals, the first that leaves, never goes in a circle.
  mutating func minimise(_ weights: [Double]) -> Bool {
    while let entering = weights.indices.first(where: { saving($0, weights) < -Self.small }) {
      guard let row = leavingRow(for: entering) else { return false }
      pivot(row, entering)
    }
    return true
  }

  /// What one more of a number adds to the weighted sum.
  private func saving(_ number: Int, _ weights: [Double]) -> Double {
    zip(basis, rows).reduce(weights[number]) { $0 - weights[$1.0] * $1.1[number] }
  }

  /// The row whose own number is the first to reach 0 as another grows.
  private func leavingRow(for number: Int) -> Int? {
    func limit(_ row: Int) -> Double { (rows[row].last ?? 0) / rows[row][number] }
    return rows.indices.filter { rows[$0][number] > Self.small }.min {
      abs(limit($0) - limit($1)) <= Self.small ? basis[$0] < basis[$1] : limit($0) < limit($1)
    }
  }

  /// Solves a row for a number, and takes that number out of the others.
  private mutating func pivot(_ row: Int, _ number: Int) {
    let factor = rows[row][number]
    let solved = rows[row].map { $0 / factor }
    for other in rows.indices where other != row && rows[other][number] != 0 {
      let times = rows[other][number]
      for place in solved.indices { rows[other][place] -= times * solved[place] }
    }
    rows[row] = solved
    basis[row] = number
  }

  /// Drops the equations' own numbers, and every equation that says nothing the others don't.
  private mutating func keep(_ count: Int) {
    for row in rows.indices where basis[row] >= count {
      if let number = (0..<count).first(where: { abs(rows[row][$0]) > Self.small }) { pivot(row, number) }
    }
    let kept = rows.indices.filter { basis[$0] < count }
    rows = kept.map { rows[$0].prefix(count) + rows[$0].suffix(1) }
    basis = kept.map { basis[$0] }
  }
}
