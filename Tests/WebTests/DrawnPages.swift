import Benchmarking
import Enquiries
import PublishedData
import Strategy

@testable import Web

/// Every measure's page and every indicator's, read back once for all tests.
enum DrawnPages {
  typealias Page = (address: String, drawn: Drawn)

  static let measures = Task {
    try await read(
      RealSite.record.get().strategies.flatMap { strategy in
        strategy.promises.flatMap(\.promise.measures).map { "/strategies/\(strategy.id)/\($0.id)" }
      })
  }

  /// Each indicator for each of its groups, in an area each.
  static let comparisons = Task {
    let areas = ["warwickshire", "sefton", "worcestershire", "leeds", "isle-of-wight"]
    let all = try RealSite.record.get().published.catalogue.indicators.flatMap { indicator in
      indicator.series.map { "/compare/\(indicator.id)?group=\($0.characteristic.id)" }
    }
    return try await read(all.enumerated().map { "\($1)&area=\(areas[$0 % areas.count])" })
  }

  static func all() async throws -> [Page] { try await measures.value + comparisons.value }

  private static func read(_ addresses: [String]) async throws -> [Page] {
    let site = try RealSite.site.get()
    return try await withThrowingTaskGroup(of: (Int, Page).self) { group in
      for (place, address) in addresses.enumerated() {
        group.addTask { (place, (address, Drawn(page: try site.text(address)))) }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
