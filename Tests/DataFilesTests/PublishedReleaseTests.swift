@testable import DataFiles
import Findings
import FoundationEssentials
import PublishedData
import Testing

/// The release that comes with Cairn, read once.
private struct Published: Sendable {
  let measures: [Measure]
  let findings: [Finding]
  let editions: [String]
  let rows, dictionaryLines, areas: Int
  /// Every row written as CSV again, with the header.
  let written: [UInt8]

  static let read: Result<Published, any Error> = Result {
    var files = try LAITFiles(Published.folder)
    let places = Dictionary(
      uniqueKeysWithValues: files.areas.map {
        ($0.id, Array(",\(line([$0.id.code, $0.name, $0.region])),".utf8))
      })
    let header = ["measure_short", "data_item", "period_label", "la_number", "area_name", "region", "value"]
    var written = Array("\(line(header))\r\n".utf8)
    var rows = 0
    try files.readObservations(progress: { _ in }) { series in
      let start = Array(line([series.measure.shortName, series.dataItem, series.period.label]).utf8)
      rows += series.observations.count
      for observation in series.observations {
        written += start
        written += places[observation.area] ?? []
        written += observation.text.utf8
        written += [13, 10]
      }
    }
    return Published(
      measures: files.measures, findings: files.findings, editions: files.neighbours.map(\.edition), rows: rows,
      dictionaryLines: files.dictionary.count, areas: files.areas.count, written: written)
  }

  static var folder: String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../data/lait").standardized.path
  }

  private static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") }

  /// RFC 4180: quotes only where a comma, a quote or a line end asks for them.
  private static func field(_ text: String) -> String {
    let asks = text.utf8.contains { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }
    return asks ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}

@Test func `The published release is read whole`() throws {
  let published = try Published.read.get()
  #expect(published.rows == 641_070)
  #expect(published.measures.count == 434)
  #expect(published.dictionaryLines == 448)
  #expect(published.areas == 171)
  #expect(published.editions == ["2021", "2025"])
}

@Test func `Three things are noticed in the published release`() throws {
  let findings = try Published.read.get().findings
  #expect(findings.map(\.check).sorted() == ["disagrees-with-itself", "disagrees-with-itself", "unrecognised-period"])
  #expect(findings.allSatisfy { $0.severity == .warning && $0.line != nil })
}

@Test func `Every row written as CSV again is the published file, byte for byte`() throws {
  let published = try Published.read.get()
  let file = try FileBytes(Published.folder, "observations.csv.gz")
  #expect(published.written.count == file.bytes.count)
  #expect(published.written == file.bytes)
}

@Test func `A measure under two topics is one measure with both`() throws {
  let measures = try Published.read.get().measures
  #expect(measures.count { $0.topics.count == 2 } == 14)
  #expect(Set(measures.map(\.shortName)).count == measures.count)
  #expect(measures.contains { $0.shortName == "LAC_Fixed_ Ex" }, "stray spaces are part of the key")
}
