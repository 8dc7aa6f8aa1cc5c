import Findings

/// How many rows of a file were looked at, and how many of them were left out and why.
struct RowsLeftOut {
  private var rows = 0
  private var left: [Reason: (rows: Int, line: Int)] = [:]

  enum Reason: Hashable {
    /// A column has another value than those that the data set names.
    case filtered(column: String, wanted: [String])
    /// It is of places that are not kept.
    case level(String, column: String)
    case region(String, column: String)
    /// It holds one value and no more, as notes and subheadings do.
    case note
    /// It is of no level of the standard and of none of the rows named, as rows of totals are.
    case noRow(level: String, column: String)
  }

  /// The most regions or levels that are named one by one.
  private static let most = 8

  mutating func count() { rows += 1 }

  mutating func leaveOut(_ reason: Reason, line: Int) { left[reason, default: (0, line)].rows += 1 }

  /// - Returns: nil where every row was read.
  func finding(in file: String) -> Finding? {
    guard !left.isEmpty else { return nil }
    let all = left.sorted { ($0.value.rows, $1.value.line) > ($1.value.rows, $0.value.line) }
    let told = all.prefix(RowsLeftOut.most).map {
      "\(counted($0.value.rows)) left out because \(words($0.key, $0.value.line))"
    }
    let rest = all.dropFirst(RowsLeftOut.most).reduce(0) { $0 + $1.value.rows }
    let more = rest > 0 ? ["\(counted(rest)) left out for reasons of the same kind"] : []
    return Finding(
      "rows-left-out", "\(counted(rows)) read: \((told + more).joined(separator: "; ")).", severity: .note, file: file)
  }

  private func counted(_ count: Int) -> String { "\(count) \(count == 1 ? "row" : "rows")" }

  private func words(_ reason: Reason, _ line: Int) -> String {
    switch reason {
    case .filtered(let column, let wanted):
      "\(column) is \(wanted.count == 1 ? "not" : "none of") \(wanted.map { "“\($0)”" }.joined(separator: ", "))"
    case .level(let level, let column): "\(column) is “\(level)”"
    case .region(let region, let column): "\(column) “\(region)” is no region of the release held"
    case .note: "nothing but one value stands there, as in notes (line \(line))"
    case .noRow(let level, let column):
      "\(column) is \(level.isEmpty ? "empty" : "“\(level)”"), as in rows of totals (line \(line))"
    }
  }
}
