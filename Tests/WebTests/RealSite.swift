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

  static let site: Result<Site, any Error> = Result {
    let root = URL(filePath: #filePath).pathComponents.dropLast(3).joined(separator: "/").dropFirst()
    let store = try Store(SQLiteEngine())
    let noon = Occasion(milliseconds: Int64(day.number) * 86_400_000, actor: "tests")
    try PrepareDatabase(home: Home(named: String(root), executable: "")).run(in: store, noon) { _, _ in }
    return Site(try LoadRecord().run(from: store), today: { day })
  }
}
