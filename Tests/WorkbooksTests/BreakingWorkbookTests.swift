import Findings
import Foundation
import Testing

@testable import Workbooks

private let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Files/fuzz/xlsx"

/// Reads a workbook that broke the reader once.
private func read(_ name: String) throws -> SheetTable {
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  return try SheetTable(
    workbook: "plans.xlsx", bytes: bytes, sheet: nil, limit: 32 * 1_048_576, choosing: "Say which one.")
}

@Test(.timeLimit(.minutes(10)), arguments: try FileManager.default.contentsOfDirectory(atPath: folder).sorted())
func `What broke the reader of workbooks once is read, or refused with a sentence`(name: String) throws {
  do {
    let table = try read(name)
    #expect(zip(table.rows, table.rows.dropFirst()).allSatisfy { $0 < $1 })
  } catch let refusal as FindingsError {
    #expect(!refusal.findings.isEmpty && refusal.findings.allSatisfy { !$0.message.isEmpty })
  }
}

@Test(arguments: [
  ("one-text-in-many-cells.xlsx", "too-large"), ("texts-above-a-table.xlsx", "too-large"),
  ("a-row-in-a-row.xlsx", "workbook"),
])
func `A text that many cells share counts in each, and no row stands in another`(name: String, check: String) throws {
  let error = #expect(throws: FindingsError.self) { try read(name) }
  #expect(error?.findings.map(\.check) == [check])
}

@Test func `Escaped signs are read in a long text as in a short one`() throws {
  let table = try read("escapes-in-a-row.xlsx")
  let read = table.csv.prefix { $0 == UInt8(ascii: "A") }.count
  #expect(read == 850_000 && String(decoding: table.csv[read...].prefix(8), as: UTF8.self) == ",figure\n")
}
