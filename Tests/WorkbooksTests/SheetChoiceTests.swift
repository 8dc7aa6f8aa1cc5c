import Findings
import Testing

@testable import Workbooks

private let several = WorkbookFixture(kind: "fail", name: "several-sheets-with-tables")
private let hidden = WorkbookFixture(kind: "pass", name: "one-visible-table")

@Test func `Of several sheets the one that is named is read`() throws {
  let table = try several.table(sheet: "2024")
  #expect(table.rows == [1, 2, 3] && table.sheet == "2024")
  #expect(try several.table(sheet: "2025").rows == [1, 2, 3, 4])
  #expect(table.notes.map(\.message) == ["The sheet “2024” was read."])
}

@Test func `A hidden sheet is read where it is named, and that it is hidden is said`() throws {
  let table = try hidden.table(sheet: "Lookup")
  #expect(String(decoding: table.csv, as: UTF8.self) == "1,2\n3,4\n5,6\n")
  #expect(
    table.notes.map(\.message)
      == ["The sheet “Lookup”, which is hidden, was read. “Working” is hidden and was not read."])
}

@Test func `A sheet that is not there is refused with those that are`() throws {
  let error = try #require(throws: FindingsError.self) { try hidden.table(sheet: "Daat") }
  #expect(
    error.findings.map(\.message) == [
      "There is no sheet “Daat”. Did you mean “Data”? The sheets are “Cover”, “Data”, “Lookup”, “Working”."
    ])
}

@Test func `Each record knows its row on the sheet`() throws {
  #expect(try WorkbookFixture(kind: "pass", name: "empty-rows-inside").table().rows == [1, 2, 3, 6, 7, 9, 10])
  #expect(try WorkbookFixture(kind: "pass", name: "title-and-notes").table().rows == Array(5...11))
  #expect(try WorkbookFixture(kind: "pass", name: "names-merged-downwards").table().rows == [2, 3, 4, 5])
}

/// One long text that many cells refer to takes no room in the file, and much in the table.
@Test func `What a table comes to is limited, and not only what is unpacked`() throws {
  var reading = TableReading("Data", of: "a.xlsx", most: 1_000)
  let text = [UInt8](repeating: 0x61, count: 100)
  let error = try #require(throws: FindingsError.self) {
    for number in 1...20 {
      let cells = [1, 2].map { SheetRow.Cell(column: $0, text: 0..<100) }
      try reading.add(SheetRow(number: number, cells: cells, bytes: text))
    }
  }
  #expect(error.findings.map(\.check) == ["too-large"])
}

@Test(arguments: [".xls", ".XLS", ".xlsb", ".ods"])
func `A workbook that is called as another kind is refused with what to do`(end: String) throws {
  let plain = WorkbookFixture(kind: "pass", name: "plain")
  let error = try #require(throws: FindingsError.self) {
    try SheetTable(
      workbook: "plain\(end)", bytes: plain.bytes("xlsx"), sheet: nil, limit: 1_048_576, choosing: "Say which one.")
  }
  #expect(error.findings.map(\.file) == ["plain\(end)"])
  #expect(error.findings.first?.message.hasPrefix("This is a workbook of another kind than its name says.") == true)
}
