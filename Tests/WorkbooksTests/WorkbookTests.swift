import Findings
import Foundation
import Testing

@testable import Workbooks

/// A workbook beside these tests, with what it stands for.
struct WorkbookFixture: CustomTestStringConvertible {
  let kind, name: String

  static let passing = all("pass"), failing = all("fail")

  private static func all(_ kind: String) -> [WorkbookFixture] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(kind)")) ?? []
    return names.sorted().filter { $0.hasSuffix(".xlsx") }.map {
      WorkbookFixture(kind: kind, name: String($0.dropLast(5)))
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Files"

  var testDescription: String { name }

  func bytes(_ end: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(WorkbookFixture.folder)/\(kind)/\(name).\(end)")))
  }

  func table(sheet: String? = nil, limit: Int = 4 * 1_048_576) throws -> SheetTable {
    try SheetTable(
      workbook: "\(name).xlsx", bytes: bytes("xlsx"), sheet: sheet, limit: limit, choosing: "Say which one.")
  }

  /// The lines of a file of tab-separated values beside the folders that are of this workbook, without its name.
  func lines(_ file: String) throws -> [[String]] {
    let text = try String(contentsOf: URL(filePath: "\(WorkbookFixture.folder)/\(file)"), encoding: .utf8)
    return text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    .filter { $0.first == name }.map { Array($0.dropFirst()) }
  }
}

@Test func `There are workbooks to walk`() {
  #expect(WorkbookFixture.passing.count >= 20)
  #expect(WorkbookFixture.failing.count >= 30)
}

@Test(arguments: WorkbookFixture.passing)
func `A workbook that can be read gives the table that other programs read`(fixture: WorkbookFixture) throws {
  let table = try fixture.table()
  #expect(String(decoding: table.csv, as: UTF8.self) == String(decoding: try fixture.bytes("csv"), as: UTF8.self))
}

@Test(arguments: WorkbookFixture.passing)
func `What is left out, hidden or chosen is said`(fixture: WorkbookFixture) throws {
  let notes = try fixture.table().notes
  #expect(notes.map { [String($0.line ?? 0), $0.message] } == (try fixture.lines("notes.tsv")))
  #expect(notes.allSatisfy { $0.severity == .note })
}

@Test(arguments: WorkbookFixture.failing)
func `A workbook that can't be read is refused with a sentence`(fixture: WorkbookFixture) throws {
  let error = try #require(throws: FindingsError.self) { try fixture.table() }
  let found = error.findings.map {
    [$0.file.replacing("\(fixture.name).xlsx", with: ""), String($0.line ?? 0), $0.message]
  }
  #expect(found == (try fixture.lines("sentences.tsv")))
  #expect(error.findings.allSatisfy { $0.severity == .error })
}
