import Days
import Foundation
import Operations
import SQLiteEngine
import Store
import Testing

@testable import Web

/// The site on the bundled record, as it is on one day: the same for every run.
enum RealSite {
  static let day = Day(2026, 11, 20) ?? Day(number: 0)

  static let record: Result<Record, any Error> = Result { try LoadRecord().run(from: try store.get()) }

  static let site: Result<Site, any Error> = Result {
    Site(
      try record.get(), display: try LoadDisplay(home: try home()).run(),
      releases: try DescribeReleases().run(from: try store.get()), today: { day })
  }

  private static let store: Result<Store, any Error> = Result {
    let store = try Store(SQLiteEngine())
    let noon = Occasion(milliseconds: Int64(day.number) * 86_400_000, actor: "tests")
    try PrepareDatabase(home: home()).run(in: store, noon) { _, _ in }
    return store
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
