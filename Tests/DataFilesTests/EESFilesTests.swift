import DataFiles
import Findings
import FoundationEssentials
import PublishedData
import TestSupport
import Testing

private let plans = DataSet(
  id: "plans", yearType: .academicYear, rows: ["breakdown": ["Total"]], groupColumn: "pupil_group",
  columns: ["issued", "in_time"])

private let areas = [401, 402].map { (id: LocationID) in
  Area(
    id: id, name: "Place \(id)", type: .unitaryAuthority, region: "West", gssCodes: [], isDiscontinued: false,
    isObserved: true)
}

/// A file in DfE's layout with columns that nobody asks for, in an order of its own.
private let header =
  "old_la_code,la_name,geographic_level,time_period,time_identifier,in_time,pupil_group,breakdown,issued"
private let lines = [
  "401,Ambleford,Local authority,202324,Academic year,9,boys,Total,12",
  "401,Ambleford,Local authority,202324,Academic year,c,girls,Total,3",
  "402,North Ambleford,Local authority,202324,Academic year,low,boys,Total,7.5",
  ",,National,202324,Academic year,90,boys,Total,120",
  ",,Regional,202324,Academic year,50,boys,Total,60",
  "401,Ambleford,Local authority,202324,Academic year,1,boys,age 5,2",
  "401,Ambleford,Local authority,202425,Academic year,10,boys,Total,11",
]

/// The counts read from a folder with one file of these lines.
private func read(
  _ lines: [String], header: String = header, of dataSet: DataSet = plans
) throws -> (series: [FigureSeries], findings: [Finding], unknown: [UnknownArea]) {
  let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-ees-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try Data(([header] + lines).joined(separator: "\r\n").utf8).write(to: folder.appending(path: "plans.csv"))
  var files = try EESFiles(folder.path, dataSet)
  let series = try files.read(areas)
  return (series, files.findings, files.unknownAreas)
}

@Test func `Counts are read by column, group, period and area, whatever else the file holds`() throws {
  let found = try read(lines)
  let told = found.series.map { series in
    let cells = series.observations.map { "\($0.area)=\($0.text)" }.joined(separator: " ")
    return "\(series.name) \(series.period.name): \(cells)"
  }
  #expect(
    told == [
      "plans: in_time, boys 2023/24: 970=90 401=9 402=low", "plans: in_time, boys 2024/25: 401=10",
      "plans: in_time, girls 2023/24: 401=c", "plans: issued, boys 2023/24: 970=120 401=12 402=7.5",
      "plans: issued, boys 2024/25: 401=11", "plans: issued, girls 2023/24: 401=3",
    ])
  #expect(found.findings.map(\.check) == ["no-national-row", "rows-left-out"])
  let leftOut = found.findings[1]
  #expect(leftOut.severity == .note)
  #expect(
    leftOut.message
      == "7 rows read: 1 row left out because region_name “” is no region of the release held; 1 row left out because breakdown is not “Total”."
  )
}

@Test func `An authority that the record does not hold is left out and told`() throws {
  let line = "999,Elsewhere,Local authority,202324,Academic year,1,boys,Total,2"
  let found = try read(lines + [line, line])
  let area = try #require(found.unknown.first)
  #expect(found.unknown.count == 1 && area.code == "999" && area.rows == 2 && area.line == 9)
  #expect(area.column == "old_la_code")
}

@Test func `Rows that are left out are counted by why: filters, levels, notes, totals`() throws {
  let others = [
    "401,Ambleford,Local authority,202324,Academic year,1,boys,age 6,2",
    "E05,Ward,Ward,202324,Academic year,1,boys,Total,2", "Notes: c is hidden.,,,,,,,,", ",Total,,,,9,,,12",
  ]
  let message = try #require(try read(lines + others).findings.last?.message)
  #expect(message.hasPrefix("11 rows read: 2 rows left out because breakdown is not “Total”; "))
  for part in [
    "1 row left out because geographic_level is “Ward”",
    "1 row left out because nothing but one value stands there, as in notes (line 11)",
    "1 row left out because geographic_level is empty, as in rows of totals (line 12)",
  ] { #expect(message.contains(part), "\(message)") }
  #expect(try read([lines[3]]).findings == [], "nothing is said where every row is read")
}

@Test func `A note of one field under a table is refused with what to do`() throws {
  let error = try #require(throws: FindingsError.self) { try read(lines + ["Source: DfE"]) }
  #expect(
    error.findings.map(\.message) == [
      "This line has 1 field where the header has 9. What stands under a table, such as a note, has to go."
    ])
}

@Test func `A line of more fields than any release has is refused before they fill the memory`() throws {
  let commas = String(repeating: ",", count: 16_384)
  let error = try #require(throws: FindingsError.self) { try read([commas]) }
  #expect(error.findings.count == 1 && error.findings[0].line == 2)
  #expect(error.findings[0].message.hasPrefix("This line has more than 16384 fields, which no release has"))
  let header = try #require(throws: FindingsError.self) { try read(lines, header: commas) }
  #expect(header.findings.first?.line == 1)
}

@Test(arguments: [
  (
    "401,A,Local authority,202324,Academic year,9,boys,Total,many", "wrong-value",
    "issued “many” is neither a number from 0"
  ),
  ("401,A,Local authority,202324,Academic year,-1,boys,Total,12", "wrong-value", "in_time “-1”"),
  ("401,A,Local authority,202324,Academic year,1e3,boys,Total,12", "wrong-value", "in_time “1e3”"),
  ("401,A,Local authority,202325,Academic year,9,boys,Total,12", "wrong-value", "time_period “202325”"),
  ("401,A,Local authority,2023,Academic year,9,boys,Total,12", "wrong-value", "time_period “2023”"),
  ("401,A,Local authority,202324,Autumn term,9,boys,Total,12", "wrong-value", "time_identifier “Autumn term”"),
  ("401,A,Local authority,202324,Academic year,9,boys,Total", "wrong-columns", "has 8 fields"),
  ("401,A,Local authority,202324,Academic year,9,boys,Total,12", "twice", "issued has two lines for Place 401"),
])
func `A line that can't be kept is refused with its number and the reason`(
  line: String, check: String, words: String
) throws {
  let start = check == "twice" ? lines : []
  let error = try #require(throws: FindingsError.self) { try read(start + [line]) }
  let finding = try #require(error.findings.first)
  #expect(finding.check == check && finding.line == start.count + 2, "\(error)")
  #expect(finding.message.contains(words), "\(finding)")
}

@Test func `A file without the columns, without lines or without those meant is refused`() throws {
  let columns = try #require(throws: FindingsError.self) {
    try read(lines, header: header.replacing("in_time", with: "on_time"))
  }
  #expect(
    columns.findings.first?.message.hasPrefix("Missing: in_time. Did you mean “on_time” for in_time?") == true,
    "\(columns)")
  let spaced = try #require(throws: FindingsError.self) {
    try read(lines, header: header.replacing("breakdown", with: "breakdown "))
  }
  #expect(
    spaced.findings.first?.message.hasPrefix(
      "Missing: breakdown. Did you mean “breakdown ” for breakdown? Take the spaces around it out.") == true,
    "\(spaced)")
  let none = try #require(throws: FindingsError.self) { try read([lines[5]]) }
  #expect(none.findings.map(\.check) == ["empty-file"])
}

@Test func `A folder without files is said to be empty`() throws {
  let error = try #require(throws: FindingsError.self) { try EESFiles("/nowhere", plans) }
  #expect(error.findings.first?.message == "This folder holds no .csv or .csv.gz file.")
}

/// The cells that are read of Ambleford, as `name = number`, missing ones with their symbol.
private func ambleford(_ lines: [String], of dataSet: DataSet) throws -> [String] {
  try read(lines, of: dataSet).series.flatMap { series in
    series.observations.filter { $0.area == 401 }.map { observation in
      switch observation.value {
      case .number(let number): "\(series.name) = \(number) (\(observation.text))"
      case .missing(let symbol): "\(series.name) = \(symbol.text)"
      }
    }
  }
}

private func workedOut(_ text: String, groups: String? = "pupil_group", rows: [String: [String]]) throws -> DataSet {
  DataSet(
    id: "plans", yearType: .academicYear, rows: rows, groupColumn: groups, columns: [],
    shares: [try #require(ColumnShare(name: "share", text))])
}

@Test func `Of several values of a column each row that has one is read, and no other`() throws {
  let set = DataSet(
    id: "plans", yearType: .academicYear, rows: ["breakdown": ["Total"], "pupil_group": ["girls", "others"]],
    groupColumn: "pupil_group", columns: ["issued"])
  #expect(try ambleford(lines, of: set) == ["plans: issued, girls = 3.0 (3)"])
}

@Test func `A share may have its whole in the row of another group`() throws {
  let set = try workedOut("issued of issued in boys", rows: ["breakdown": ["Total"]])
  #expect(
    try ambleford(Array(lines.prefix(2)), of: set) == [
      "plans: share, boys = 100.0 (12 of 12)", "plans: share, girls = 25.0 (3 of 12)",
    ])
  // The whole's row is hidden, or is not there at all: then the share is missing.
  let hidden = lines[0].replacing(",12", with: ",c")
  #expect(try ambleford([hidden, lines[1]], of: set) == ["plans: share, boys = c", "plans: share, girls = c"])
  #expect(try ambleford([lines[1]], of: set).allSatisfy { $0.hasPrefix("plans: share, girls = -") })
}

@Test func `A part that is more than its whole in another row stops the import`() throws {
  let set = try workedOut("issued of issued in girls", rows: ["breakdown": ["Total"]])
  let error = #expect(throws: FindingsError.self) { try read(Array(lines.prefix(2)), of: set) }
  #expect(error?.findings.first?.message.contains("issued is more than issued in girls (12 of 3)") == true)
}

@Test func `An average is not in per cent and may be above one hundred`() throws {
  let set = try workedOut("in_time per issued", groups: nil, rows: ["breakdown": ["Total"]])
  let line = "401,Ambleford,Local authority,202324,Academic year,2006.5,boys,Total,40"
  #expect(try ambleford([line], of: set) == ["plans: share = 50.1625 (2006.5 per 40)"])
  #expect(try ambleford([line.replacing(",40", with: ",0")], of: set) == ["plans: share = -"])
}

@Test func `A number may be filled up with spaces before it, and with nothing else`() throws {
  #expect(
    try read([lines[0].replacing(",9,", with: ",  4.048,")]).series.first?.observations.first?.value == .number(4.048))
  #expect(throws: FindingsError.self) { try read([lines[0].replacing(",9,", with: ",4 048,")]) }
}
