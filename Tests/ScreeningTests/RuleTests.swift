import DataFiles
import Findings
import FoundationEssentials
import Testing

@testable import Screening

/// The lists of places that come with Cairn.
let geographyFolder =
  URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../data/geography").standardized.path

/// A small data set with nothing wrong, for each test to break in one way.
struct SmallDataSet {
  var dataName = "attendance.csv"
  var metadataName = "attendance.meta.csv"
  var data = """
    time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,\
    new_la_code,la_name,sex,pupil_count,attendance_rate
    202425,Academic year,National,E92000001,England,,,,,,Total,100,93.1
    202425,Academic year,National,E92000001,England,,,,,,Female,50,93.25
    202425,Academic year,Regional,E92000001,England,E12000001,North East,,,,Total,20,-1
    202425,Academic year,Local authority,E92000001,England,E12000001,North East,841,E06000005,Darlington,Total,10,91.5
    202425,Academic year,Local authority,E92000001,England,E12000001,North East,841,E06000005,Darlington,Female,low,c

    """
  var metadata = """
    col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
    sex,Filter,Sex,,,,Filter by sex,
    pupil_count,Indicator,Number of pupils,,,0,,
    attendance_rate,Indicator,Attendance rate,,%,1,,

    """

  func read() throws -> DataSetPair {
    try DataSetFiles.read(
      data: (dataName, Array(data.utf8)), metadata: (metadataName, Array(metadata.utf8)),
      lists: try LocationListFiles.read(geographyFolder))
  }

  func screened() throws -> Screening {
    do {
      return Screening(try read())
    } catch let error as FindingsError {
      return Screening(unread: error.findings)
    }
  }

  /// Puts a text in place of another in the data, which must hold it.
  mutating func change(_ old: String, _ new: String) { data = replaced(data, old, new) }

  /// The same in the metadata.
  mutating func describe(_ old: String, _ new: String) { metadata = replaced(metadata, old, new) }

  /// Adds a column to every row of the data.
  mutating func add(_ column: String, _ values: [String]) {
    let lines = data.split(separator: "\n")
    let cells = [column] + (0..<lines.count - 1).map { values[$0 % values.count] }
    data = zip(lines, cells).map { "\($0),\($1)\n" }.joined()
  }

  /// Adds rows to the metadata.
  mutating func describe(adding rows: String...) { metadata += rows.map { $0 + "\n" }.joined() }

  /// Takes a column out of the data.
  mutating func remove(_ column: String) {
    let rows = data.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let index = rows[0].firstIndex { $0 == column } ?? 0
    data = rows.map { row in
      row.enumerated().filter { $0.offset != index }.map(\.element).joined(separator: ",") + "\n"
    }.joined()
  }

  /// Leaves rows of some levels only.
  mutating func keep(levels: [String]) {
    data = data.split(separator: "\n").enumerated()
      .filter { line in line.offset == 0 || levels.contains { line.element.contains(",\($0),") } }
      .map { "\($0.element)\n" }.joined()
  }

  /// Adds columns of a level, and two rows that fill them.
  mutating func addRows(of level: String, columns: [String], _ first: [String], _ second: [String]) {
    for column in columns { add(column, [""]) }
    let header = data.split(separator: "\n")[0].split(separator: ",").map(String.init)
    for (sex, values) in [("Total", first), ("Female", second)] {
      var cells = [
        "time_period": "202425", "time_identifier": "Academic year", "geographic_level": level,
        "country_code": "E92000001", "country_name": "England", "sex": sex, "pupil_count": "1", "attendance_rate": "1",
      ]
      for (column, value) in zip(columns, values) { cells[column] = value }
      data += header.map { cells[$0] ?? "" }.joined(separator: ",") + "\n"
    }
  }

  private func replaced(_ text: String, _ old: String, _ new: String) -> String {
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    #expect(parts.count > 1, "nothing to break: “\(old)” is not there")
    return parts.joined(separator: new)
  }
}

@Suite("Rules of screening")
struct RuleTests {
  @Test("A data set with nothing wrong passes every rule, but for names that other publications do not share")
  func clean() throws {
    let screening = try SmallDataSet().screened()
    #expect(screening.passes)
    #expect(screening.findings.map(\.check) == ["data_dict_col_name"])
    #expect(screening.rowCount == 5)
  }

  @Test("Each rule finds its own fault", arguments: RuleFault.all)
  func fault(_ fault: RuleFault) throws {
    var set = SmallDataSet()
    fault.breaks(&set)
    let screening = try set.screened()
    let found = screening.findings.filter { $0.check == fault.rule }
    #expect(!found.isEmpty, "found instead: \(screening.findings)")
    #expect(found.allSatisfy { $0.severity == (fault.isAdvice ? .warning : .error) })
    #expect(screening.passes == fault.isAdvice, "found: \(screening.findings)")
    if let line = fault.line { #expect(found.first?.line == line) }
  }

  @Test("What an earlier stage answers for is found by the rule itself as well")
  func answeredBefore() throws {
    var set = SmallDataSet()
    set.describe("sex,Filter,Sex,,,,Filter by sex,", "sex of pupil,Filter,Sex,,,,Filter by sex,age group")
    let pair = try set.read()
    #expect(ScreeningRule.metaColNameSpaces.findings(in: pair).map(\.line) == [2])
    #expect(ScreeningRule.metaFilGrpMatch.findings(in: pair).map(\.column) == [8])
    #expect(
      try set.screened().findings.map(\.check) == ["cross_meta_to_data", "cross_meta_to_data", "cross_data_to_meta"])
  }

  @Test("No rule is without a fault that it was tried on")
  func complete() {
    let rules = Set(ScreeningStage.allCases.flatMap(\.rules).map(\.id))
    // Two are tried above; the third is tried on workbooks, in a suite of its own.
    #expect(
      rules.subtracting(RuleFault.all.map(\.rule)) == ["meta_fil_grp_match", "meta_col_name_spaces", "filename_csv"])
    #expect(Set(RuleFault.all.map(\.rule)).subtracting(rules) == [])
    #expect(ScreeningStage.allCases.flatMap(\.rules).count == rules.count)
  }

  @Test("A stage with an error ends the screening, and every rule of that stage was asked")
  func ending() throws {
    var set = SmallDataSet()
    set.describe("sex,Filter,Sex,,,,", "sex,Filter,Sex,,%,1,")
    set.change(
      "202425,Academic year,National,E92000001,England,,,,,,Female",
      "2024,Academic year,National,E92000001,England,,,,,,Female")
    let screening = try set.screened()
    #expect(screening.endedAt == .metadataCells)
    #expect(screening.findings.filter { $0.severity == .error }.map(\.check) == ["meta_indicator_dp", "meta_ind_unit"])
  }

  @Test("Of many faults the first five are named, and how many more there are")
  func many() throws {
    var set = SmallDataSet()
    set.data += (1...8).map { "202425,Academic year,National,E92000001,England,,,,,, \($0),1,1\n" }.joined()
    let messages = try set.screened().findings.filter { $0.check == "filter_whitespace" }.map(\.message)
    #expect(messages.count == 6)
    #expect(messages.last == "The same in 3 more places.")
  }
}

@Suite("The page about screening")
struct ScreeningPageTests {
  private static let page = FileManager.default.contents(
    atPath: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/reference/screening.md")
      .standardized.path)

  @Test("It has every stage, and every rule with what it asks", arguments: ScreeningStage.allCases)
  func complete(_ stage: ScreeningStage) throws {
    let text = String(decoding: try #require(ScreeningPageTests.page), as: UTF8.self)
    #expect(text.contains("\n## \(stage.rawValue)\n"))
    for rule in stage.rules {
      let end = rule.severity == .warning ? "warning" : "fails"
      #expect(text.contains("| `\(rule.id)` | \(rule.asks) | \(end) |"))
    }
  }
}

@Suite("Files that nobody means to make")
struct StrangeFileTests {
  @Test("A group that is described as an indicator too is read as a group")
  func both() throws {
    var set = SmallDataSet()
    set.add("code", ["1", "2"])
    set.describe("Filter by sex,", "Filter by sex,code")
    set.describe(adding: "code,Indicator,Code,,,0,,")
    let pair = try set.read()
    #expect(pair.data["code"]?.values.map(\.text) == ["1", "2"])
    _ = Screening(pair)
  }

  @Test("Of thousands of wrong values only those that are shown are put into words")
  func many() throws {
    var set = SmallDataSet()
    set.data += (1...20_000).map { "202425,Kind \($0),National,E92000001,England,,,,,,Total,1,1\n" }.joined()
    let findings = try set.screened().findings.filter { $0.check == "time_id_valid" }
    #expect(findings.count == 6 && findings.last?.message == "The same in 19995 more places.")
  }
}
