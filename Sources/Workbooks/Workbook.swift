import Findings

/// A workbook: its sheets, with what their cells refer to.
struct Workbook {
  let parts: Parts
  let sheets: [Sheet]
  let strings: SharedStrings
  let formats: CellFormats
  /// Whether days are counted from 1 January 1904, as by Excel of old for the Macintosh.
  let isFrom1904: Bool

  struct Sheet {
    let name, path: String
    let isHidden: Bool
  }

  /// - Throws: `FindingsError` where the archive holds no workbook, or a damaged one.
  init(_ parts: Parts) throws {
    guard let book = try Links(from: "", in: parts).path(kind: "officeDocument"), parts.has(book) else {
      throw parts.file.refusal("This file holds no workbook, whatever it is called. Save it as .xlsx, or as CSV UTF-8.")
    }
    let links = try Links(from: book, in: parts)
    var sheets: [Sheet] = [], isFrom1904 = false, isBook = false
    try parts.elements(book) { name, attributes in
      switch name {
      case "workbook": isBook = true
      case "workbookPr": isFrom1904 = ["1", "true"].contains(attributes["date1904"])
      case "sheet":
        guard let sheet = attributes["id"].flatMap({ links.path(of: $0) }), sheet.kind == "worksheet" else { return }
        let isHidden = ["hidden", "veryHidden"].contains(attributes["state"])
        sheets.append(Sheet(name: attributes["name"] ?? "", path: sheet.path, isHidden: isHidden))
      default: break
      }
    }
    guard isBook else {
      throw parts.file.refusal("This is an Office file, and no workbook. Save its table as .xlsx, or as CSV UTF-8.")
    }
    guard !sheets.isEmpty else { throw parts.file.refusal("This workbook has no sheet with cells.") }
    (self.parts, self.sheets, self.isFrom1904) = (parts, sheets, isFrom1904)
    strings = try SharedStrings(links.path(kind: "sharedStrings"), in: parts)
    formats = try CellFormats(links.path(kind: "styles"), in: parts)
  }

  /// - Parameter name: the sheet; nil for the one visible sheet with a table.
  /// - Throws: `FindingsError` where there is no such sheet, or several could be meant, or its table can't be taken as it is.
  func table(_ name: String?) throws -> SheetTable {
    let sheet = try sheet(name)
    var reading = TableReading(sheet.name, of: parts.file.name, most: parts.limit)
    try SheetReader(self, sheet).read(into: &reading)
    return try reading.table(beside: choice(of: sheet))
  }

  private func sheet(_ name: String?) throws -> Sheet {
    if let name {
      guard let sheet = sheets.first(where: { $0.name == name }) else {
        throw parts.file.refusal(
          "There is no sheet “\(name)”.\(meant(name, in: sheets.map(\.name))) The sheets are \(list(sheets)).", "sheet")
      }
      return sheet
    }
    let visible = sheets.filter { !$0.isHidden }
    if sheets.count == 1, let only = visible.first { return only }
    let tables = try visible.filter { try SheetReader(self, $0).hasTable() }
    guard let first = tables.first else {
      let hidden = sheets.filter(\.isHidden)
      let said =
        hidden.isEmpty ? "" : " \(list(hidden)) \(hidden.count == 1 ? "is" : "are") hidden, and not read unless named."
      throw parts.file.refusal("No visible sheet of this workbook holds a table.\(said)", "sheet")
    }
    guard tables.count == 1 else {
      throw parts.file.refusal(
        "Several sheets of this workbook hold a table: \(list(tables)). \(parts.file.choosing)", "sheet")
    }
    return first
  }

  private func list(_ sheets: [Sheet]) -> String { sheets.map { "“\($0.name)”" }.joined(separator: ", ") }

  /// Which of several sheets it is, and what of them is hidden; nil where there is one.
  private func choice(of sheet: Sheet) -> String? {
    guard sheets.count > 1 else { return nil }
    let hidden = sheets.filter { $0.isHidden && $0.name != sheet.name }
    let unread =
      hidden.isEmpty
      ? "" : " \(list(hidden)) \(hidden.count == 1 ? "is hidden and was" : "are hidden and were") not read."
    return "The sheet “\(sheet.name)”\(sheet.isHidden ? ", which is hidden," : "") was read.\(unread)"
  }
}
