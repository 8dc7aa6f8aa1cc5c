import Foundation
import Statistics

/// Works out what each withheld cell of a table can be, and prints the milliseconds and the bounds.
///
/// - Parameter file: a line a row, its counts between commas, `x` where one is withheld, then the row's total; last a line
///   with the totals of the columns.
func measureBounds(_ file: String, repetitions: Int) throws {
  let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
    $0.split(separator: ",").map { Double($0) }
  }
  let table = SuppressedTable(
    counts: lines.dropLast().map { Array($0.dropLast()) }, rowTotals: lines.dropLast().compactMap { $0.last ?? nil },
    columnTotals: (lines.last ?? []).compactMap(\.self))
  guard let table else { throw CocoaError(.fileReadCorruptFile) }
  var ranges: [Interval?] = []
  let times = (0..<repetitions).map { _ in
    ContinuousClock().measure { ranges = table.withheld.map(table.range) } / .milliseconds(1)
  }.sorted()
  print("bounds\t\(times[0])\t\(times[times.count / 2])")
  for range in ranges { print("\(range?.lower ?? .nan)\t\(range?.upper ?? .nan)") }
}
