import Days
import Enquiries
import Foundation
import Log
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
      archive: store,
      today: { day })
  }

  private static let shared: Result<Store, any Error> = Result { try store() }

  /// A database of its own that holds what comes with Cairn.
  static func store() throws -> Store {
    try Store(prepared.get().copy())
  }

  /// Made once; every test that writes copies it.
  private static let prepared: Result<PreparedDatabase, any Error> = Result {
    try PreparedDatabase { engine in
      let noon = Occasion(milliseconds: Int64(day.number) * 86_400_000)
      try PrepareDatabase(home: home()).run(by: tester, in: try Store(engine), noon) { _, _ in }
    }
  }

  static func home() throws -> Home {
    let root = URL(filePath: #filePath).pathComponents.dropLast(3).joined(separator: "/").dropFirst()
    return try Home(named: String(root), executable: "")
  }
}

extension Site {
  /// The bytes of an answer as text.
  func text(_ address: String) throws -> String { String(decoding: try answer(address).bytes, as: UTF8.self) }
}
