import Benchmarking
import DefinitionFiles
import Enquiries
import Findings
import FoundationEssentials
import PublishedData
import Testing
import TestSupport

@testable import DataFiles
@testable import Supply

/// Ways in which a file goes wrong between a publisher and a record.
private enum Defect: String, CaseIterable, Sendable {
  case unitDrift, swappedColumns, shiftedRows, symbolVariant, duplicate, provisionalBesideFinal, wrongCode
  case thousandsSeparator, windows1252, spreadsheetDate, missingRows, wrongLevel, negative, lostColumn
}

/// The NEET scorecard of 2025, as rows.
private struct Scorecard {
  var rows: [[String]]

  static let published = Result {
    let text = String(
      decoding: try FileBytes(path: "\(try Bundled.home.get().data)/neet/neet_scorecard_2025.csv.gz").bytes,
      as: UTF8.self)
    return Scorecard(
      rows: text.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      })
  }

  private static let figures = [
    "Apprenticeship_percent", "NEET_not_known_percent", "NEET_NK_noSEN_percent", "NEET_NK_EHCP_percent",
  ]

  /// A year later, each figure a little otherwise.
  mutating func move(_ random: inout Seeded) {
    for row in rows.indices.dropFirst() {
      rows[row][0] = "2026"
      guard rows[row].count == rows[0].count else { continue }
      for name in Scorecard.figures {
        guard let column = rows[0].firstIndex(of: name), let number = Double(rows[row][column]) else { continue }
        let moved = number * Double.random(in: 0.9...1.1, using: &random)
        rows[row][column] = "\((moved * 10).rounded() / 10)"
      }
    }
  }

  mutating func damage(_ defect: Defect, _ random: inout Seeded) throws -> [UInt8] {
    let name = Scorecard.figures.randomElement(using: &random) ?? ""
    let column = try #require(rows[0].firstIndex(of: name))
    // Names with a comma in them stand in quotation marks, and their cells one further.
    let areas = rows.indices.filter {
      rows[$0].contains("Local authority") && rows[$0].count == rows[0].count && Double(rows[$0][column]) != nil
    }
    let row = try #require(areas.randomElement(using: &random))
    switch defect {
    case .unitDrift:
      let factor = random.one(100.0, 0.01, 1_000)
      for row in rows.indices.dropFirst() {
        rows[row][column] = Double(rows[row][column]).map { "\($0 * factor)" } ?? "z"
      }
    case .swappedColumns:
      let other = try #require(rows[0].firstIndex(of: "TOTAL_participating_in_education_and_training_percent"))
      let pair = ["NEET_not_known_percent", "Apprenticeship_percent"].randomElement(using: &random) ?? ""
      let one = try #require(rows[0].firstIndex(of: pair))
      for row in rows.indices.dropFirst() { rows[row].swapAt(one, other) }
    case .shiftedRows:
      let values = areas.map { rows[$0][column] }
      let by = Int.random(in: 1...40, using: &random)
      for (place, row) in areas.enumerated() { rows[row][column] = values[(place + by) % values.count] }
    case .symbolVariant:
      rows[row][column] = ["*", "n/a", "suppressed", "#N/A", "–"].randomElement(using: &random) ?? "*"
    case .duplicate: rows.append(rows[row])
    case .provisionalBesideFinal:
      var other = rows[row]
      other[0] = "2026 (prov)"
      rows.append(other)
    case .wrongCode:
      rows[row][rows[0].firstIndex(of: "old_la_code") ?? 0] =
        ["999", "", "E10000031"].randomElement(using: &random) ?? ""
    case .thousandsSeparator: rows[row][column] = "\"1,234\""
    case .windows1252: break
    case .spreadsheetDate: rows[row][column] = ["Sep-24", "01/04/2025", "04-May"].randomElement(using: &random) ?? ""
    case .missingRows: rows.removeSubrange(Int.random(in: 20...60, using: &random)..<rows.count)
    case .wrongLevel: rows[row][2] = ["Local Authority", "LA", "local authority"].randomElement(using: &random) ?? ""
    case .negative: rows[row][column] = "-1"
    case .lostColumn: for row in rows.indices { rows[row].remove(at: column) }
    }
    return defect == .windows1252
      ? Array(text.replacing("Warwickshire", with: "W#rwickshire").utf8).map { $0 == 35 ? 0xE4 : $0 } : Array(text.utf8)
  }

  var text: String { rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n") + "\r\n" }
}

/// What is said of a file: mistakes, and doubts.
private func said(_ bytes: [UInt8]) throws -> [String] {
  let record = try Bundled.record.get().published
  let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-defect-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appending(path: "scorecard.csv").path
  try Data(bytes).write(to: URL(filePath: path))
  let file = "\(try Bundled.home.get().definitions)/data-sets.yaml"
  let dataSet = try #require(
    try DataSetsFile.read(try Home.text(file), file: file).first { $0.id == "participation" })
  let release = Release(dataSet: dataSet.id, title: "", source: "", knownFrom: try day("2026-10-20"))
  do {
    let sent = try EESFiles(path, dataSet)
    let files = try ReleaseFiles(sent, sent.layout(nil), release, record.areas, at: path)
    let doubts = files.doubts(beside: record.cubes[dataSet.id], inPercent: record.catalogue.inPercent)
    return files.findings.map(\.check) + doubts.map(\.kind.rawValue)
  } catch let error as FindingsError {
    return error.findings.map(\.check)
  }
}

@Test(arguments: 0..<14)
func `Of two hundred damaged files each is caught`(kind: Int) throws {
  let defect = Defect.allCases[kind]
  for seed in 0..<15 {
    var random = Seeded(state: UInt64(kind * 100 + seed))
    var scorecard = try Scorecard.published.get()
    scorecard.move(&random)
    let bytes = try scorecard.damage(defect, &random)
    #expect(try !said(bytes).isEmpty, "\(defect), seed \(seed)")
  }
}

@Test func `Of fifty clean files none is doubted, with a byte order mark or without`() throws {
  for seed in 0..<50 {
    var random = Seeded(state: UInt64(10_000 + seed))
    var scorecard = try Scorecard.published.get()
    scorecard.move(&random)
    let mark: [UInt8] = seed.isMultiple(of: 2) ? [0xEF, 0xBB, 0xBF] : []
    #expect(try said(mark + Array(scorecard.text.utf8)) == [], "seed \(seed)")
  }
}
