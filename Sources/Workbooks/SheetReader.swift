import Findings

/// Reads a sheet row by row, without holding more of it than a row.
struct SheetReader {
  private let workbook: Workbook
  private let sheet: Workbook.Sheet

  /// The most cells that are read of one sheet.
  static let mostCells = 20_000_000

  init(_ workbook: Workbook, _ sheet: Workbook.Sheet) { (self.workbook, self.sheet) = (workbook, sheet) }

  /// - Throws: `FindingsError` where the sheet is damaged or too large.
  func read(into reading: inout TableReading) throws {
    try go(into: &reading) { _ in true }
  }

  /// Whether the sheet holds a table: no more of it is read than it takes to know.
  func hasTable() throws -> Bool {
    var reading = TableReading(sheet.name, of: workbook.parts.file.name, most: workbook.parts.limit)
    try go(into: &reading) { !$0.hasTable }
    return reading.hasTable
  }

  private func go(into reading: inout TableReading, while goesOn: (TableReading) -> Bool) throws {
    guard let reader = try workbook.parts.reader(sheet.path) else { throw damaged }
    let names = SheetNames(reader)
    var cells = CellReader(reader, workbook), row = SheetRow(), count = 0
    while let node = try reader.next() {
      let name = reader.name
      if node == .start, name == names.row {
        try begin(&row, reader, names)
        cells.column = 0
      }
      if try cells.take(node, name, into: &row) {
        count += 1
        guard count <= SheetReader.mostCells else {
          throw workbook.parts.file.refusal(
            "This sheet has more than 20 million cells, which no release has.", "too-large")
        }
      }
      if name == names.row, node == .end {
        row.isOpen = false
        if !row.cells.isEmpty { try reading.add(row) }
        if !goesOn(reading) { return }
      }
      if node == .start { note(name, names, reader, &reading) }
    }
  }

  private var damaged: FindingsError { workbook.parts.file.damaged }

  private func begin(_ row: inout SheetRow, _ reader: PartReader, _ names: SheetNames) throws {
    var number = row.number + 1, isHidden = false
    reader.attributes { name, value in
      if name == names.reference { number = Int(String(cString: value)) ?? 0 }
      if name == names.hidden { isHidden = value.isTrue }
    }
    guard !row.isOpen, number > row.number, number <= CellPlace.mostRows else { throw damaged }
    (row.number, row.isHidden, row.isOpen) = (number, isHidden, !reader.isEmpty)
    row.clear()
  }

  /// What stands before and after the rows.
  private func note(_ name: PartReader.Name?, _ names: SheetNames, _ reader: PartReader, _ reading: inout TableReading)
  {
    switch name {
    case names.column:
      let texts = reader.texts
      guard ["1", "true"].contains(texts["hidden"]), let first = texts["min"].flatMap(Int.init),
        let last = texts["max"].flatMap(Int.init), first >= 1, first <= last, first <= CellPlace.mostColumns
      else { return }
      reading.hide(first...min(last, CellPlace.mostColumns))
    case names.merge: reader.texts["ref"].flatMap(CellRange.init).map { reading.merge($0) }
    case names.filter: reading.isFiltered = true
    default: break
    }
  }
}

/// The names of what a sheet is made of.
private struct SheetNames {
  let row, column, merge, filter, reference, hidden: PartReader.Name?

  init(_ reader: PartReader) {
    (row, column, merge) = (reader.name("row"), reader.name("col"), reader.name("mergeCell"))
    (filter, reference, hidden) = (reader.name("filterColumn"), reader.name("r"), reader.name("hidden"))
  }
}

extension UnsafePointer<UInt8> {
  /// `1` or `true`.
  fileprivate var isTrue: Bool { pointee == UInt8(ascii: "1") || pointee == UInt8(ascii: "t") }
}
