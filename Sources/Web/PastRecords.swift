import Days
import Enquiries
import Log
import Supply
import Synchronization

/// The record as it was known by an earlier day, for the few who ask; the last two are kept, for each is as large as the
/// record itself.
final class PastRecords: Sendable {
  private let store: OpenStore
  private let held = Mutex<[(day: Day, tag: String, record: Record)]>([])

  private static let most = 2

  init(_ store: OpenStore) { self.store = store }

  /// - Parameter now: the record as it is: where it changes, the past is read anew, and what both have is shared.
  /// - Throws: `Refusal` where nothing was known by the day; `SQLError`.
  func record(knownBy day: Day, beside now: Record) throws -> Record {
    try held.withLock { held in
      if let found = held.first(where: { $0.day == day && $0.tag == now.tag }) { return found.record }
      let near = held.last { $0.day <= day && $0.tag == now.tag }?.record ?? now
      let record = try LoadRecord(knownBy: day).run(from: store, after: near)
      held = Array(((held.filter { $0.tag == now.tag }) + [(day, now.tag, record)]).suffix(PastRecords.most))
      return record
    }
  }
}
