import FoundationEssentials
import Testing

@testable import DataFiles

private let metadata = Array(
  """
  col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
  pupils,Indicator,Pupils,,,0,,

  """.utf8)

private func repaired(_ text: String) -> RepairedFile? { repaired(Array(text.utf8)) }

private func repaired(_ bytes: [UInt8]) -> RepairedFile? {
  RepairedFile(name: "a.csv", bytes: bytes, metadata: ("a.meta.csv", metadata))
}

@Test func `Empty lines, spaces, repeated lines and separators are put right, and each is said`() throws {
  let file = try #require(repaired("time_period,pupils\n2024, 10 \n,\n2025,\"1,234\"\n2025,1234\n\n2026,z\n"))
  #expect(String(decoding: file.bytes, as: UTF8.self) == "time_period,pupils\n2024,10\n2025,1234\n2026,z\n")
  #expect(
    file.repairs == [
      "2 empty lines removed", "1 value freed of spaces around it", "1 line that repeats another removed",
      "1 figure freed of its thousands separators",
    ])
}

@Test func `A sound file needs no repair, and what could mean two things stays`() {
  #expect(repaired("time_period,pupils\n2024,10\n") == nil)
  #expect(repaired("time_period,name,pupils\n2024,\"1,234\",\"12,34\"\n2024,x,:\n2024,y,\"1,2345\"\n") == nil)
}

@Test func `Text of Windows and UTF-16 becomes UTF-8`() throws {
  let windows = Array("place,pupils\nK".utf8) + [0xF6] + Array("ln ".utf8) + [0x80] + Array(",1\n".utf8)
  let first = try #require(repaired(windows))
  #expect(String(decoding: first.bytes, as: UTF8.self) == "place,pupils\nKöln €,1\n")
  #expect(first.repairs == ["Windows-1252 made UTF-8"])
  let wide: [UInt8] =
    [0xFF, 0xFE] + "place,pupils\nKöln,1\n".utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] as [UInt8] }
  let second = try #require(repaired(wide))
  #expect(String(decoding: second.bytes, as: UTF8.self) == "place,pupils\nKöln,1\n")
  #expect(second.repairs == ["UTF-16 (little-endian) made UTF-8"])
}

@Test func `UTF-16 that was cut, or has half a sign in it, is left alone rather than mended with a sign lost`() {
  func wide(_ units: [UInt16]) -> [UInt8] { [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
  let text = Array("place,pupils\nLeeds,1\n\n".utf16)
  #expect(repaired(wide(text)) != nil)
  #expect(repaired(Array(wide(text).dropLast())) == nil)
  #expect(repaired(wide(text + [0xD83D])) == nil)
}

@Test func `What is no text, or has a quotation mark that is not closed, is left alone`() {
  #expect(repaired([0x89, 0x50, 0x4E, 0x47, 0x00, 0x01]) == nil)
  #expect(repaired("time_period,pupils\n2024,\"10\n2025,11\n") == nil)
}

@Test func `Of a workbook the sheet is given as CSV`() throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../WorkbooksTests/Files/sets")
  let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "attendance.xlsx")))
  let file = try #require(RepairedFile(name: "attendance.xlsx", bytes: bytes, metadata: nil))
  #expect(file.repairs == ["the sheet “Data” made CSV UTF-8"])
  #expect(String(decoding: file.bytes, as: UTF8.self).hasPrefix("time_period,time_identifier,geographic_level,"))
  #expect(file.bytes.count { $0 == UInt8(ascii: "\n") } == 5)
}
