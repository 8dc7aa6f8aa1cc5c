import Findings

/// What is said of a table once its sheet is read, and the table itself.
extension TableReading {
  /// - Parameter choice: which of several sheets it is; nil where there is one.
  /// - Throws: `FindingsError` with all that keeps the table from being taken as it is.
  func table(beside choice: String?) throws -> SheetTable {
    guard hasTable else {
      throw refusal(
        "The sheet “\(sheet)” holds no table: a row with the names of columns, and rows under it.", line: nil)
    }
    guard let names = head.names(merged, columns) else { throw refusal(mergedNames.message, line: mergedNames.row) }
    var whole = self
    var lines = CSVLines()
    lines.add(names.texts, row: head.block[names.place].number)
    whole.keepName(head.block[names.place])
    for row in head.block[(names.place + 1)...] {
      whole.keep(row)
      lines.add(row, columns)
    }
    let problems = whole.problems(names)
    guard problems.isEmpty else { throw FindingsError(problems) }
    let notes = ([choice].compactMap(\.self) + whole.notes(names)).map {
      Finding("sheet", $0, severity: .note, file: place, line: head.block[names.place].number)
    }
    return SheetTable(
      sheet: sheet, lines.followed(by: body), firstColumn: columns.lowerBound, notes: notes)
  }

  private var place: String { SheetTable.place(file, sheet) }

  private func refusal(_ message: String, line: Int?) -> FindingsError {
    FindingsError([Finding("sheet", message, file: place, line: line)])
  }

  private var mergedNames: Problem {
    let first = merged.first { $0.columns.count > 1 && $0.columns.overlaps(columns) } ?? merged.first
    return (
      "The names of the columns are in merged cells (\(first?.name ?? "")), and the row under them does not give each column a name of its own. Unmerge them, and give every column one name, in one row.",
      first?.rows.lowerBound ?? 1
    )
  }

  // MARK: What keeps it out

  private func problems(_ names: TableHead.Names) -> [Finding] {
    func finding(_ message: String, line: Int?, column: Int? = nil) -> Finding {
      Finding("sheet", message, file: place, line: line, column: column)
    }
    let header = head.block[names.place].number
    let shape = [sideBySide(header), apart(header), besides(names), mergedCells(header)].compactMap(\.self)
      .map { finding($0.message, line: $0.row) }
    let nameless = shape.isEmpty ? namelessColumns(names, header).map { finding($0, line: header) } : []
    let found = faults.found.sorted { ($0.place.row, $0.place.column) < ($1.place.row, $1.place.column) }
    let cells = found.map { finding($0.fault.words($0.place, $0.text), line: $0.place.row) }
    let more = faults.count - cells.count
    let rest = more > 0 ? [finding("The same in \(more) more \(more == 1 ? "cell" : "cells").", line: nil)] : []
    return shape + nameless + cells + rest
  }

  private typealias Problem = (message: String, row: Int)

  /// Tables that stand beside each other, with an empty column between them.
  private func sideBySide(_ header: Int) -> Problem? {
    let groups = columns.reduce(into: [ClosedRange<Int>]()) { groups, column in
      guard filledColumns.contains(column) || named.contains(column) else { return }
      if let last = groups.last, last.upperBound == column - 1 {
        groups[groups.count - 1] = last.lowerBound...column
      } else {
        groups.append(column...column)
      }
    }
    guard groups.count > 1 else { return nil }
    let ranges = groups.map { CellRange(rows: header...lastRow, columns: $0).name }
    return (
      "This sheet holds more than one table, side by side: \(ranges.joined(separator: " and ")). Leave one on it; if they are one, delete the empty column.",
      header
    )
  }

  private var named: Set<Int> {
    Set(head.block.flatMap { $0.filled > 1 ? $0.cells.map(\.column) : [] })
  }

  /// Rows that stand apart under the table.
  private func apart(_ header: Int) -> Problem? {
    guard let first = below.blocks.first else { return nil }
    let table = CellRange(rows: header...lastRow, columns: columns).name
    let others = below.blocks.map(\.name).joined(separator: " and ")
    let rest = first.rows.count > 1 ? "more than one table" : "something under its table"
    return (
      "This sheet holds \(rest): \(table), and after an empty row \(others). Leave one table on it; if it is one, delete the empty rows.",
      first.rows.lowerBound
    )
  }

  private func besides(_ names: TableHead.Names) -> Problem? {
    guard let cell = faults.beside.first else { return nil }
    let row = head.block[names.place]
    let table = CellRange(rows: row.number...lastRow, columns: columns).name
    return (
      "Cell \(cell.name) stands beside the table (\(table)). Delete it, or name its column; between titles and a table leave an empty row.",
      cell.row
    )
  }

  private func mergedCells(_ header: Int) -> Problem? {
    let table = CellRange(rows: min(header + 1, lastRow)...lastRow, columns: columns)
    let inside = (merged + mergedBelow).filter { $0.rows.upperBound > header && $0.overlaps(table) }
    guard let first = inside.first else { return nil }
    let more = inside.count > 1 ? ", and \(inside.count - 1) more" : ""
    return (
      "Cells of the table are merged (\(first.name)\(more)): it isn’t known which rows the value is of. Unmerge them, and write the value into each row.",
      first.rows.lowerBound
    )
  }

  private func namelessColumns(_ names: TableHead.Names, _ header: Int) -> [String] {
    zip(columns, names.texts).filter { $0.1.allSatisfy(\.isWhitespace) }.map { column, _ in
      "Cell \(CellPlace(row: header, column: column).name) is empty, though there are values under it. Name the column."
    }
  }

  // MARK: What is said of it

  private func notes(_ names: TableHead.Names) -> [String] {
    let row = head.block[names.place]
    let top = names.groups ?? row.number
    let isTitled = head.hasMoreAbove || head.block.contains { $0.number < top }
    var notes: [String] = []
    if isTitled || top > 1 || columns.lowerBound > 1 {
      let corner =
        columns.lowerBound > 1 ? "cell \(CellPlace(row: top, column: columns.lowerBound).name)" : "row \(top)"
      notes.append("The table begins in \(corner) of the sheet\(isTitled ? "; what stands above it is left out" : "").")
    }
    if names.groups != nil {
      notes.append("The names of the columns are those of row \(row.number); what they are grouped under is left out.")
    }
    if emptyRows > 0 {
      notes.append(
        "\(counted(emptyRows, "empty row", "empty rows")) inside the table \(emptyRows == 1 ? "was" : "were") left out."
      )
    }
    if let first = below.notes.first, let last = below.notes.last {
      notes.append(
        "What stands under the table is left out (\(first == last ? "row \(first)" : "rows \(first) to \(last)")).")
    }
    return notes + hidden
  }

  private var hidden: [String] {
    let hiddenInside = columns.count { column in hiddenColumns.contains { $0.contains(column) } }
    var notes: [String] = []
    if hiddenRows > 0 {
      let filter = isFiltered ? ", by a filter" : ""
      notes.append("\(counted(hiddenRows, "row is", "rows are")) hidden\(filter), and read like the others.")
    }
    if hiddenInside > 0 {
      notes.append("\(counted(hiddenInside, "column is", "columns are")) hidden, and read like the others.")
    }
    return notes
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}

extension SheetRow.Fault {
  /// What is wrong with a cell, and what to do.
  fileprivate func words(_ place: CellPlace, _ text: String) -> String {
    switch self {
    case .error: "Cell \(place.name) shows the error \(text). Write the figure, or the symbol for a missing one."
    case .noValue:
      "Cell \(place.name) holds a formula, and its value was not kept in the file. Open the workbook in a spreadsheet program and save it, or paste the values."
    case .noDay where text == "60":
      "Cell \(place.name) is 29 February 1900, a day that only spreadsheets know. Write the date again."
    case .noDay: "Cell \(place.name) is a date, and \(text) is the number of no day. Write the date again."
    case .shownOtherwise:
      "Cell \(place.name) holds \(text), and its number format shows something else. Write into it what is meant."
    }
  }
}
