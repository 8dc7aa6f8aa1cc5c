/// One row of a sheet: its filled cells, from left to right. One is used for all rows.
struct SheetRow {
  var number = 0
  var isHidden = false
  /// Whether what is read now stands in it.
  var isOpen = false
  var cells: [Cell] = []
  /// The texts of its cells, one after another.
  var bytes: [UInt8] = []

  struct Cell {
    let column: Int
    /// Where its text lies in the row's bytes.
    let text: Range<Int>
    var fault: Fault?
  }

  /// Why a cell can't be taken as it stands.
  enum Fault {
    /// `#N/A`.
    case error
    /// A formula whose value was not kept.
    case noValue
    /// A date that no calendar has.
    case noDay
    /// What is shown is not the number that is kept.
    case shownOtherwise
  }

  var filled: Int { cells.count }
  var columns: ClosedRange<Int>? {
    guard let first = cells.first, let last = cells.last else { return nil }
    return first.column...last.column
  }

  func text(_ cell: Cell) -> String { String(decoding: bytes[cell.text], as: UTF8.self) }

  func text(_ column: Int) -> String? { cells.first { $0.column == column }.map(text) }

  /// Whether any cell looks like a number, kept as one or not.
  var hasNumber: Bool {
    cells.contains { cell in
      cell.fault != nil || (bytes[cell.text].count <= 40 && DecimalText(bytes[cell.text]) != nil)
    }
  }

  mutating func clear() {
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}
