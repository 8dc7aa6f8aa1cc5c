import Findings

/// Finds the table among the rows of a sheet as they come, and writes its rows as CSV.
struct TableReading {
  let sheet, file: String
  /// The most bytes of CSV that it may come to.
  private let most: Int

  private(set) var head = TableHead()
  private(set) var columns = 1...1
  private(set) var body = CSVLines()
  /// The last row of the table.
  private(set) var lastRow = 0
  /// What stands under the table, after an empty row.
  private(set) var below = RowsBelow()
  /// Empty rows between those of the table.
  private(set) var emptyRows = 0
  private var hasNumbers = false

  private(set) var faults = CellFaults()
  private(set) var filledColumns: Set<Int> = []
  private(set) var hiddenRows = 0
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  var isFiltered = false
  /// Merged cells in the rows where the names are looked for, and the first of those under them.
  private(set) var merged: [CellRange] = []
  private(set) var mergedBelow: [CellRange] = []

  /// Whether there is a row of names with others under it.
  private(set) var hasTable = false

  init(_ sheet: String, of file: String, most: Int) { (self.sheet, self.file, self.most) = (sheet, file, most) }

  /// - Throws: `FindingsError` where the table comes to more bytes than it may.
  mutating func add(_ row: SheetRow) throws {
    guard hasTable else {
      let isFound = head.add(row)
      guard head.size <= most else { throw tooLarge }
      guard isFound else { return }
      (hasTable, columns, lastRow) = (true, head.columns, row.number)
      hasNumbers = row.hasNumber
      return
    }
    guard row.number == lastRow + 1 || continues(row) else { return below.add(row) }
    emptyRows += row.number - lastRow - 1
    lastRow = row.number
    keep(row)
    body.add(row, columns)
    guard body.bytes.count <= most else { throw tooLarge }
  }

  private var tooLarge: FindingsError {
    FindingsError([
      Finding(
        "too-large",
        "The table of this sheet comes to more than \(most / 1_048_576) MB of text, the most that is read here.",
        file: SheetTable.place(file, sheet))
    ])
  }

  /// Whether a row after an empty one is of the same table: it has figures, as the rows above the gap have.
  private mutating func continues(_ row: SheetRow) -> Bool {
    below.isEmpty && hasNumbers && row.filled > 1 && row.hasNumber
      && row.columns.map { columns.contains($0.lowerBound) && columns.contains($0.upperBound) } == true
  }

  /// Notes what the findings speak of.
  mutating func keep(_ row: SheetRow) {
    if !hasNumbers { hasNumbers = row.hasNumber }
    if row.isHidden { hiddenRows += 1 }
    faults.add(row, columns)
    if filledColumns.count < columns.count { filledColumns.formUnion(row.cells.map(\.column)) }
  }

  /// The same of the row of names, which may hold faults too.
  mutating func keepName(_ row: SheetRow) { faults.add(row, columns) }

  mutating func hide(_ columns: ClosedRange<Int>) {
    if hiddenColumns.count < CellPlace.mostColumns { hiddenColumns.append(columns) }
  }

  /// The most merged cells that are kept in mind.
  private static let mostMerged = 10_000

  mutating func merge(_ cells: CellRange) {
    guard merged.count + mergedBelow.count < TableReading.mostMerged else { return }
    if let last = head.block.last, cells.rows.lowerBound > last.number {
      mergedBelow.append(cells)
    } else {
      merged.append(cells)
    }
  }
}

/// What stands under a table, after an empty row.
struct RowsBelow {
  private(set) var notes: [Int] = []
  /// Blocks of rows with more than one cell: they could be of the table, or of another.
  private(set) var blocks: [CellRange] = []

  var isEmpty: Bool { notes.isEmpty && blocks.isEmpty }

  mutating func add(_ row: SheetRow) {
    guard let columns = row.columns else { return }
    if row.filled == 1, !row.hasNumber { return notes.append(row.number) }
    guard let last = blocks.last, row.number == last.rows.upperBound + 1 else {
      if blocks.count < 20 { blocks.append(CellRange(rows: row.number...row.number, columns: columns)) }
      return
    }
    blocks[blocks.count - 1] = CellRange(
      rows: last.rows.lowerBound...row.number,
      columns: min(last.columns.lowerBound, columns.lowerBound)...max(last.columns.upperBound, columns.upperBound))
  }
}

/// Cells that can't be taken as they stand.
struct CellFaults {
  private(set) var found: [(place: CellPlace, fault: SheetRow.Fault, text: String)] = []
  private(set) var count = 0
  /// Cells that stand beside the table, in its rows.
  private(set) var beside: [CellPlace] = []

  /// After so many a person fetches the file again rather than reading on.
  static let most = 20

  mutating func add(_ row: SheetRow, _ columns: ClosedRange<Int>) {
    for cell in row.cells {
      if !columns.contains(cell.column) {
        if beside.isEmpty { beside.append(CellPlace(row: row.number, column: cell.column)) }
      } else if let fault = cell.fault {
        count += 1
        guard found.count < CellFaults.most else { continue }
        found.append((CellPlace(row: row.number, column: cell.column), fault, row.text(cell)))
      }
    }
  }
}
