import Days
import Enquiries
import Foundation
import Log
import SQLiteEngine
import Store
import Supply
import Testing
import TestSupport

@testable import Web

/// The site on the bundled record, as it is on one day: the same for every run.
enum RealSite {
  static let day = Day(2026, 11, 20) ?? Day(number: 0)

  static let record: Result<Record, any Error> = Result { try LoadRecord().run(from: try shared.get()) }

  static let site: Result<Site, any Error> = Result { try site(of: try shared.get(), record.get()) }

  static func site(of store: Store, _ record: Record) throws -> Site {
    Site(
      record, display: try LoadDisplay(home: try home()).run(), releases: try DescribeReleases().run(from: store),
      today: { day })
  }

  private static let shared: Result<Store, any Error> = Result { try store() }

  /// A database of its own that holds what comes with Cairn.
  static func store() throws -> Store {
    let copy = folder.appending(path: "\(UUID().uuidString).sqlite")
    try FileManager.default.copyItem(at: try prepared.get(), to: copy)
    return try Store(SQLiteEngine(path: copy.path))
  }

  private static let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-\(UUID().uuidString)")

  /// Made once; every test that writes copies it. The folder is deleted when the tests are over.
  private static let prepared: Result<URL, any Error> = Result {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(at: RealSite.folder) }
    let file = folder.appending(path: "prepared.sqlite")
    let noon = Occasion(milliseconds: Int64(day.number) * 86_400_000)
    try PrepareDatabase(home: home()).run(by: tester, in: try Store(SQLiteEngine(path: file.path)), noon) { _, _ in }
    return file
  }

  private static func home() throws -> Home {
    let root = URL(filePath: #filePath).pathComponents.dropLast(3).joined(separator: "/").dropFirst()
    return try Home(named: String(root), executable: "")
  }
}

extension Site {
  /// The bytes of an answer as text.
  func text(_ address: String) throws -> String { String(decoding: try answer(address).bytes, as: UTF8.self) }
}
