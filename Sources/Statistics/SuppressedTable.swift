/// A table of counts published with its totals, some cells withheld, as an attacker with a computer sees it: every total
/// is an equation, and together they bound each withheld cell.
///
/// Method: `docs/methods/suppression.md`. Fischetti and Salazar (2000), Models and algorithms for optimizing cell
/// suppression in tabular data with linear constraints, JASA 95.
/// Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `sdc_lp_attack`.
public struct SuppressedTable: Sendable {
  /// A place in the table, both numbers from 0.
  public struct Cell: Hashable, Sendable {
    let row, column: Int

    /// The cell where a row and a column cross.
    public init(row: Int, column: Int) {
      (self.row, self.column) = (row, column)
    }
  }

  /// The withheld cells, row by row.
  public let withheld: [Cell]
  private let programme: LinearProgramme

  /// Nil where no table without negative counts has these totals: somebody made a mistake.
  ///
  /// - Parameters:
  ///   - counts: the rows, all of one length, each count 0 or more, nil where it is withheld.
  ///   - rowTotals: one a row, all published.
  ///   - columnTotals: one a column, all published.
  public init?(counts: [[Double?]], rowTotals: [Double], columnTotals: [Double]) {
    guard counts.count == rowTotals.count, counts.allSatisfy({ $0.count == columnTotals.count }) else { return nil }
    let withheld = counts.indices.flatMap { row in
      counts[row].indices.filter { counts[row][$0] == nil }.map { Cell(row: row, column: $0) }
    }
    let rows = counts.indices.map { row in withheld.map { $0.row == row ? 1.0 : 0 } }
    let columns = columnTotals.indices.map { column in withheld.map { $0.column == column ? 1.0 : 0 } }
    let left =
      zip(rowTotals, counts).map { $0 - Self.sum($1) }
      + columnTotals.enumerated().map { column, total in total - Self.sum(counts.map { $0[column] }) }
    guard let programme = LinearProgramme(equations: rows + columns, totals: left) else { return nil }
    (self.withheld, self.programme) = (withheld, programme)
  }

  /// The least and the most that a withheld cell can be, in the unit of the counts; nil for a cell that isn't withheld.
  public func range(of cell: Cell) -> Interval? {
    guard withheld.contains(cell) else { return nil }
    let weights = withheld.map { $0 == cell ? 1.0 : 0 }
    guard let lower = programme.minimum(of: weights), let upper = programme.maximum(of: weights) else { return nil }
    return Interval(lower: lower, upper: upper)
  }

  /// The withheld cells that can hold no more than one whole number: suppression has not protected them.
  public var recovered: [Cell] {
    withheld.filter { cell in
      guard let range = range(of: cell) else { return false }
      return (range.upper + 1e-6).rounded(.down) <= (range.lower - 1e-6).rounded(.up)
    }
  }

  private static func sum(_ counts: [Double?]) -> Double { counts.compactMap(\.self).reduce(0, +) }
}
