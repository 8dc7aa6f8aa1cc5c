import DataFiles
import Days
import Findings
import PublishedData
import TestSupport
import Testing

@Test func `There are folders to walk`() {
  #expect(FixtureFolder.passing.count >= 8)
  #expect(FixtureFolder.failing.count >= 30)
}

@Test(arguments: FixtureFolder.passing)
func `A folder that can be used gives every line as published`(folder: FixtureFolder) throws {
  var lines: [String] = []
  _ = try folder.read { series in
    for observation in series.observations {
      let fields = [
        series.measure.shortName, series.dataItem, series.period.label, observation.area.code, observation.text,
      ]
      lines.append(fields.joined(separator: ";").replacing("\n", with: "\\n"))
    }
  }
  #expect(lines == (try folder.expected()))
}

@Test(arguments: FixtureFolder.failing)
func `A folder that can't be used is refused with the file, the line and the reason`(folder: FixtureFolder) throws {
  let error = try #require(throws: FindingsError.self) { try folder.read { _ in } }
  let expected = try folder.expected().map { $0.split(separator: " ", maxSplits: 2).map(String.init) }
  #expect(error.findings.count == expected.count, "\(error)")
  for (finding, words) in zip(error.findings, expected) {
    let file = finding.file.split(separator: "/").last.map(String.init)
    let place = [file, finding.line.map(String.init)].compactMap(\.self)
    #expect(place.joined(separator: ":") == words[0], "\(finding)")
    #expect(finding.check == words[1], "\(finding)")
    #expect(finding.message.contains(words[2]), "\(finding)")
    #expect(finding.severity == .error)
  }
}

@Test func `Areas, measures and neighbours are read as published`() throws {
  let files = try FixtureFolder(kind: "pass", name: "tiny").read { _ in }
  #expect(files.areas.map(\.id) == [401, 402, 970])
  #expect(files.areas[0].name == "Ambleford" && files.areas[0].region == "West")
  #expect(files.areas[1].isDiscontinued && files.areas[1].gssCodes == ["E10000902", "E10000903"])
  #expect(files.areas[2].type == .country)
  #expect(files.measures.map(\.shortName) == ["Plans", "Odd_ Name"])
  #expect(files.measures.map(\.polarity) == [.high, .low])
  #expect(files.measures.map(\.yearType) == [.calendarYear, .academicYear])
  #expect(files.measures[0].lastUpdate?.description == "2025-06-26")
  #expect(files.neighbours.map(\.edition) == ["2025"])
  #expect(files.neighbours.first?.neighbours[401] == [Neighbour(id: 402, rank: 1, closeness: "Close")])
  #expect(files.findings.isEmpty)
}

@Test func `A dash is missing and every other cell is its number`() throws {
  var values: [PublishedValue] = []
  _ = try FixtureFolder(kind: "pass", name: "tiny").read { values += $0.observations.map(\.value) }
  #expect(
    values == [
      .number(83.599999999999994), .missing(.dash), .number(50), .number(90), .number(-0.5), .number(0.001),
    ])
}

@Test func `A period that names no time is kept and noticed`() throws {
  let files = try FixtureFolder(kind: "pass", name: "unrecognised-period").read { series in
    #expect(series.period.span == nil)
  }
  #expect(files.findings.map(\.check) == ["unrecognised-period"])
  #expect(files.findings.first?.severity == .warning)
  #expect(files.findings.first?.line == 2)
}

@Test func `The fingerprint tells files apart by what they hold, not by where they lie`() throws {
  let tiny = try FixtureFolder(kind: "pass", name: "tiny").read { _ in }
  let again = try FixtureFolder(kind: "pass", name: "tiny").read { _ in }
  let other = try FixtureFolder(kind: "pass", name: "unrecognised-period").read { _ in }
  #expect(tiny.fingerprint == again.fingerprint)
  #expect(tiny.fingerprint != other.fingerprint)
  #expect(tiny.fingerprint.split(separator: ";").count == 4)
}
