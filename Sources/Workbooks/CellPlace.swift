/// Where a cell stands: row from 1, column from 1.
struct CellPlace: Equatable {
  var row: Int
  var column: Int

  /// The most that a sheet has.
  static let mostRows = 1_048_576, mostColumns = 16_384

  /// `C12`.
  var name: String { CellPlace.letters(column) + String(row) }

  init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// - Returns: nil where the bytes are no such name.
  init?(_ name: some Sequence<UInt8>) {
    (row, column) = (0, 0)
    for byte in name {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte) - 48
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard column <= CellPlace.mostColumns, row <= CellPlace.mostRows else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
  }

  static func letters(_ column: Int) -> String {
    var letters = "", rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// A block of cells.
struct CellRange: Equatable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  /// `A5:T104`.
  var name: String {
    let first = CellPlace(row: rows.lowerBound, column: columns.lowerBound).name
    let last = CellPlace(row: rows.upperBound, column: columns.upperBound).name
    return first == last ? first : "\(first):\(last)"
  }

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) { (self.rows, self.columns) = (rows, columns) }

  /// - Returns: nil where the text names no block.
  init?(_ name: String) {
    let corners = name.split(separator: ":").map { CellPlace($0.utf8) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }

  func overlaps(_ other: CellRange) -> Bool { rows.overlaps(other.rows) && columns.overlaps(other.columns) }
}
