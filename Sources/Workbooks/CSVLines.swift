/// Rows written as CSV, with the number that each has on its sheet.
struct CSVLines {
  private(set) var bytes: [UInt8] = []
  private(set) var rows: [Int32] = []

  /// Writes the cells of some columns; cells that are not there are empty.
  mutating func add(_ row: SheetRow, _ columns: ClosedRange<Int>) {
    var next = columns.lowerBound
    for cell in row.cells where columns.contains(cell.column) {
      for _ in next..<cell.column { bytes.append(UInt8(ascii: ",")) }
      add(row.bytes[cell.text])
      next = cell.column
    }
    for _ in next..<columns.upperBound { bytes.append(UInt8(ascii: ",")) }
    end(row.number)
  }

  mutating func add(_ texts: [String], row: Int) {
    for (place, text) in texts.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      add(Array(text.utf8)[...])
    }
    end(row)
  }

  private mutating func end(_ row: Int) {
    bytes.append(UInt8(ascii: "\n"))
    rows.append(Int32(row))
  }

  private mutating func add(_ text: ArraySlice<UInt8>) {
    let mustQuote = text.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
    guard mustQuote else { return bytes += text }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// These, and then others.
  func followed(by others: CSVLines) -> CSVLines {
    var all = self
    all.bytes += others.bytes
    all.rows += others.rows
    return all
  }
}
