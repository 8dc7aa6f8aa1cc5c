import Days
import Enquiries
import Log
import PublishedData
import Strategy
import Supply
import Synchronization

/// The record as it was known by an earlier day, for the few who ask. Of the published record's states the last two are
/// kept, for each is as large as the record itself; what they share with each other, or with the record as it is, is read
/// once.
final class PastRecords: Sendable {
  private let store: OpenStore
  private let held = Mutex(Held())

  private struct Held {
    var records: [Record] = []
    var differences: [(key: String, difference: ReleaseDifference)] = []
  }

  private static let mostRecords = 2, mostDifferences = 6

  init(_ store: OpenStore) { self.store = store }

  /// - Parameter now: the record as it is.
  /// - Throws: `Refusal` where nothing was known by the day; `SQLError`.
  func record(knownBy day: Day, beside now: Record) throws -> Record {
    let near = held.withLock { $0.records } + [now]
    // Nobody else waits while it is read.
    let record = try LoadRecord(knownBy: day).run(from: store, after: near)
    held.withLock { held in
      held.records.removeAll { $0.publishedVersion == record.publishedVersion }
      if record.publishedVersion != now.publishedVersion { held.records.append(record) }
      held.records = held.records.suffix(PastRecords.mostRecords)
    }
    return record
  }

  /// Which version of each strategy became known when.
  func versions() throws -> [ListVersions.Entry] { try ListVersions().run(from: store) }

  /// What a release changed beside an earlier one, worked out once a day.
  ///
  /// - Throws: as `DiffReleases`.
  func difference(
    from earlier: Release, to later: Release, on day: Day, beside now: Record
  ) throws -> ReleaseDifference {
    let record = try record(knownBy: later.knownFrom, beside: now)
    let key = "\(earlier.id) \(later.id) \(day) \(record.tag)"
    if let found = held.withLock({ $0.differences.first { $0.key == key } }) { return found.difference }
    let difference = try DiffReleases(earlier.id, later.id, on: day).run(from: store) { _ in record }
    held.withLock { held in
      held.differences = (held.differences + [(key, difference)]).suffix(PastRecords.mostDifferences)
    }
    return difference
  }
}
