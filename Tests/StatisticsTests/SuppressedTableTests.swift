import Statistics
import Testing

private struct Published: Decodable {
  let table: [[Double]]
  let rowTotals, colTotals: [Double]
  let primaryOnly, withSecondary: [[Int]]

  func withholding(_ cells: [[Int]]) -> SuppressedTable? {
    let counts = table.indices.map { row in
      table[row].indices.map { cells.contains([row, $0]) ? nil : table[row][$0] }
    }
    return SuppressedTable(counts: counts, rowTotals: rowTotals, columnTotals: colTotals)
  }
}

private struct Attacked: Decodable {
  struct Bounds: Decodable {
    let cell: [Int]
    let low, high: Double
  }
  let primaryOnlyBounds: [[Double]]
  let recoveredPrimaryOnly: Int
  let withSecondaryBounds: [Bounds]
}

private func cell(_ place: [Int]) -> SuppressedTable.Cell { .init(row: place[0], column: place[1]) }

@Test func `Withholding only the small counts protects none of them`() throws {
  let worked = try Worked.read("sdc_lp_attack", Published.self, Attacked.self)
  let table = try #require(worked.inputs.withholding(worked.inputs.primaryOnly))
  for (place, bounds) in zip(worked.inputs.primaryOnly, worked.expected.primaryOnlyBounds) {
    let range = try #require(table.range(of: cell(place)))
    #expect(worked.agrees(range.lower, bounds[0]) && worked.agrees(range.upper, bounds[1]), "\(place)")
  }
  #expect(table.recovered.count == worked.expected.recoveredPrimaryOnly)
}

@Test func `Withholding others beside them leaves a range`() throws {
  let worked = try Worked.read("sdc_lp_attack", Published.self, Attacked.self)
  let table = try #require(worked.inputs.withholding(worked.inputs.withSecondary))
  #expect(Set(table.withheld) == Set(worked.inputs.withSecondary.map(cell)))
  for expected in worked.expected.withSecondaryBounds {
    let range = try #require(table.range(of: cell(expected.cell)))
    #expect(worked.agrees(range.lower, expected.low), "\(expected.cell)")
    #expect(worked.agrees(range.upper, expected.high), "\(expected.cell)")
  }
  #expect(table.recovered.isEmpty)
}

@Test func `A published count has no range, and a table that withholds nothing recovers nothing`() throws {
  let table = try #require(SuppressedTable(counts: [[1, 2]], rowTotals: [3], columnTotals: [1, 2]))
  #expect(table.withheld.isEmpty && table.recovered.isEmpty)
  #expect(table.range(of: .init(row: 0, column: 0)) == nil)
}

@Test func `Totals that no counts can have are refused`() {
  #expect(SuppressedTable(counts: [[nil, 2]], rowTotals: [1], columnTotals: [0, 2]) == nil)
  #expect(SuppressedTable(counts: [[1, 2]], rowTotals: [4], columnTotals: [1, 2]) == nil)
  #expect(SuppressedTable(counts: [[1, 2], [1]], rowTotals: [3, 1], columnTotals: [2, 2]) == nil)
  #expect(SuppressedTable(counts: [[1, 2]], rowTotals: [3, 0], columnTotals: [1, 2]) == nil)
}
