public import Findings

/// The one table of an Excel workbook (.xlsx) that was meant, as CSV. Nothing in the workbook is run, looked up or fetched.
public struct SheetTable: Sendable {
  /// The name of the sheet that it stands on.
  public let sheet: String
  /// UTF-8 text of commas, lines ended by line feeds; a field is quoted where it has to be.
  public let csv: [UInt8]
  /// The sheet's own row number of each record of `csv`, header included, from 1.
  public let rows: [Int32]
  /// The sheet's own number of the table's first column: 2 for B.
  public let firstColumn: Int
  /// What a person should know: which sheet, where the table begins, what was left out, what is hidden.
  public let notes: [Finding]

  /// - Parameters:
  ///   - name: of the file, as the person named it.
  ///   - sheet: the one that is meant; nil for the one visible sheet with a table.
  ///   - limit: the most bytes that the workbook may unpack to, and that its table may come to.
  ///   - choosing: what to do where several sheets could be meant, as a sentence.
  /// - Throws: `FindingsError` where the file is no workbook of this kind, is protected or damaged, where it isn't plain
  ///   which table is meant, or where cells can't be taken as they stand.
  public init(workbook name: String, bytes: [UInt8], sheet: String?, limit: Int, choosing: String) throws {
    let workbook = WorkbookFile(name: name, choosing: choosing)
    self = try bytes.withUnsafeBytes { bytes in
      try workbook.open(bytes, limit: limit) { try $0.table(sheet) }
    }
  }

  init(sheet: String, _ lines: CSVLines, firstColumn: Int, notes: [Finding]) {
    (self.sheet, csv, rows, self.firstColumn, self.notes) = (sheet, lines.bytes, lines.rows, firstColumn, notes)
  }

  /// Whether a file is called as workbooks of any kind are.
  public static func isWorkbook(_ name: String) -> Bool {
    [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"].contains { name.lowercased().hasSuffix($0) }
  }

  /// As findings call it: `absence.xlsx, sheet “Data”`.
  public static func place(_ file: String, _ sheet: String) -> String { "\(file), sheet “\(sheet)”" }
}
