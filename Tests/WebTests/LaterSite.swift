import Days
import Foundation
import Log
import Store
import Supply
import Testing
import TestSupport

@testable import DataFiles
@testable import Web

/// The site after two later releases of the NEET scorecards. That of 20 October 2026 corrects Warwickshire's share in an
/// apprenticeship of 2022/23 from 5.2 to 4.6; that of 10 November has every figure of 2024/25 again as of 2025/26, but
/// Warwickshire's, which is 9.9 there.
enum LaterSite {
  static let site: Result<Site, any Error> = Result {
    let store = try RealSite.store()
    try add(rows(of: 2023, as: "2023", warwickshire: "4.6"), known: "2026-10-20", to: store)
    let last = try rows(of: 2025, as: "2025")
    try add(last + rows(of: 2025, as: "2026", warwickshire: "9.9").dropFirst(), known: "2026-11-10", to: store)
    return try RealSite.site(of: store, LoadRecord().run(from: store))
  }

  /// The lines of a year's scorecard as those of another, with another share in an apprenticeship for Warwickshire.
  private static func rows(of year: Int, as other: String, warwickshire: String? = nil) throws -> [String] {
    let file = try FileBytes(path: "\(RealSite.home().path)/data/neet/neet_scorecard_\(year).csv.gz")
    let lines = String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    let column = try #require(lines[0].split(separator: ",").firstIndex(of: "Apprenticeship_percent"))
    return [lines[0]]
      + lines.dropFirst().map { line in
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[0] = other
        if let share = warwickshire, cells.contains("Warwickshire") { cells[column] = share }
        return cells.joined(separator: ",")
      }
  }

  private static func add(_ lines: [String], known: String, to store: Store) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "cairn-later-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    let day = try #require(Day(known))
    _ = try ImportDataSet("participation", path: path, knownFrom: day, home: RealSite.home())
      .run(by: tester, in: store, Occasion(milliseconds: Int64(RealSite.day.number) * 86_400_000))
  }
}
