import Foundation
import Testing

/// `cairn screen`, as a script or a person meets it.
struct ScreenTests {
  private let folder: URL
  private let data = """
    time_period,time_identifier,geographic_level,country_code,country_name,sex,pupil_count
    202425,Academic year,National,E92000001,England,Total,100
    202425,Academic year,National,E92000001,England,Female,50

    """
  private let metadata = """
    col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
    sex,Filter,Sex,,,,,
    pupil_count,Indicator,Number of pupils,,,0,,

    """

  init() throws {
    folder = try Command.folder()
    try write("pupils.csv", data)
    try write("pupils.meta.csv", metadata)
  }

  @Test func `a data set with nothing wrong passes with 0`() throws {
    let command = try Command("screen", path("pupils.csv"))
    #expect(command.status == 0)
    #expect(command.output == "Passed: 2 rows, nothing found. Programs can read it as it is.\n")
  }

  @Test func `a fault is told with its file, line and column, and the exit status is 1`() throws {
    try write("pupils.csv", data.replacing("Female,50", with: "Female,~"))
    let command = try Command("screen", path("pupils.csv"))
    #expect(command.status == 1)
    #expect(
      command.output == """
        ✗ fail  Indicators: ind_invalid_entry
            \(path("pupils.csv")):3:7: “~” in “pupil_count” is an obsolete sign. Write low, c, x or z, whichever is meant.

        Not passed: 1 rule is broken. It ended at “Indicators”: what comes after is asked once this is mended.

        """)
  }

  @Test func `files that can't be read are told apart`() throws {
    try FileManager.default.removeItem(atPath: path("pupils.meta.csv"))
    let absent = try Command("screen", path("pupils.csv"))
    #expect(absent.status == 1)
    #expect(absent.output.contains("\(path("pupils.meta.csv")): This file is not there."))

    let letter = Data([0x63, 0xE9, 0x0A])
    try letter.write(to: folder.appending(path: "pupils.meta.csv"))
    let windows = try Command("screen", path("pupils.csv"))
    #expect(windows.output.contains("This file is Windows-1252 text. Save it as CSV UTF-8."))

    let wide = try #require(metadata.data(using: .utf16LittleEndian))
    try wide.write(to: folder.appending(path: "pupils.meta.csv"))
    let utf16 = try Command("screen", path("pupils.csv"))
    #expect(utf16.output.contains("This file is UTF-16 (little-endian) text. Save it as CSV UTF-8."))
  }

  @Test func `programs get the rules that were asked, as JSON`() throws {
    let command = try Command("screen", path("pupils.csv"), "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
    #expect(object["outcome"] as? String == "pass")
    #expect(object["suits_api"] as? Bool == true)
    let rules = try #require(object["rules"] as? [[String: Any]])
    #expect(rules.first?["rule"] as? String == "file_read")
    #expect(rules.count > 80)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }
}
