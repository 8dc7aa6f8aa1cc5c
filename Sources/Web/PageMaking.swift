import HTTPTypes
import Synchronization

/// Makes pages that are not kept: the same one once, however many ask for it meanwhile; so many at once, by turns between
/// councils.
final class PageMaking: Sendable {
  let cache: PageCache
  private let queue, past: WorkQueue
  private let state = Mutex(State())

  private struct State {
    var waiting: [String: [CheckedContinuation<PageCache.Entry, Never>]] = [:]
    var made = 0
  }

  init(cache: PageCache = PageCache(), queue: WorkQueue = .pages, past: WorkQueue = .past) {
    self.cache = cache
    self.queue = queue
    self.past = past
  }

  /// How many pages were made so far.
  var made: Int { state.withLock { $0.made } }

  /// - Parameters:
  ///   - key: the address, and what the page is made from.
  ///   - turn: the council that it is about.
  ///   - make: what fails there becomes a page too.
  func entry(
    _ key: String, for turn: String, _ make: @escaping @Sendable () -> PageCache.Entry
  ) async -> PageCache.Entry {
    await entry(key) { [self] finish in
      // Without room to wait it is made all the same, by whoever asks.
      if !queue.submit(for: turn, { finish(make) }) { finish(make) }
    }
  }

  /// The same of a page from an earlier state of the record.
  ///
  /// - Parameter busy: what is said where too many wait for such pages.
  func pastEntry(
    _ key: String, busy: @escaping @Sendable () -> PageCache.Entry, _ make: @escaping @Sendable () -> PageCache.Entry
  ) async -> PageCache.Entry {
    await entry(key) { [self] finish in
      if !past.submit(for: key, { finish(make) }) { finish(busy) }
    }
  }

  private func entry(
    _ key: String, _ ask: (_ finish: @escaping @Sendable (@Sendable () -> PageCache.Entry) -> Void) -> Void
  ) async -> PageCache.Entry {
    if let known = cache.entry(key) { return known }
    return await withCheckedContinuation { continuation in
      let isFirst = state.withLock { state in
        state.waiting[key, default: []].append(continuation)
        return state.waiting[key]?.count == 1
      }
      guard isFirst else { return }
      ask { [self] make in finish(key, make) }
    }
  }

  private func finish(_ key: String, _ make: @Sendable () -> PageCache.Entry) {
    // Somebody may have asked just when it was kept.
    let entry = cache.entry(key) ?? made(make)
    if entry.plain.status == .ok { cache.keep(entry, for: key) }
    let waiting = state.withLock { $0.waiting.removeValue(forKey: key) ?? [] }
    for continuation in waiting { continuation.resume(returning: entry) }
  }

  private func made(_ make: () -> PageCache.Entry) -> PageCache.Entry {
    state.withLock { $0.made += 1 }
    return make()
  }
}
