import Days
import NIOCore
import Synchronization

/// Answers that were made before, by address, with the tag a browser holds them by. One state of the record on one day:
/// where either changes, nothing made before is given again.
final class PageCache: Sendable {
  /// An answer ready to be sent.
  struct Entry: Sendable {
    let plain: Reply
    /// The same for browsers that read gzip; nil where it would not be smaller.
    let small: Reply?

    init(_ answer: Site.Answer) {
      let hash = Entry.hash(answer.bytes)
      plain = Reply(answer, hash: hash)
      small = Gzip.compressed(answer.bytes).map { Reply(answer, hash: hash, small: $0) }
    }

    /// How many bytes it takes to keep it, with its headers and its address.
    var size: Int { plain.body.readableBytes + (small?.body.readableBytes ?? 0) + 4_000 }

    /// FNV-1a, 64 bits: the same on every run, unlike Swift's own hash.
    private static func hash(_ bytes: [UInt8]) -> String {
      let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
      return String(hash, radix: 16)
    }
  }

  private struct State {
    var day: Day?
    var entries: [String: (entry: Entry, use: UInt64)] = [:]
    var bytes = 0
    var uses: UInt64 = 0
  }

  private let most: Int
  private let state = Mutex(State())

  /// - Parameter most: how many bytes to keep; those longest unused go first.
  init(most: Int = 48 << 20) { self.most = most }

  /// - Parameter day: the day of judging.
  func entry(_ address: String, on day: Day) -> Entry? {
    state.withLock { state in
      guard state.day == day, let found = state.entries[address]?.entry else { return nil }
      state.uses += 1
      state.entries[address]?.use = state.uses
      return found
    }
  }

  func keep(_ entry: Entry, for address: String, on day: Day) {
    guard entry.size < most / 8 else { return }
    state.withLock { state in
      if state.day != day { state = State(day: day, uses: state.uses) }
      guard state.entries[address] == nil else { return }
      state.uses += 1
      state.entries[address] = (entry, state.uses)
      state.bytes += entry.size
      if state.bytes > most { makeRoom(&state) }
    }
  }

  /// Drops those longest unused until a quarter is free.
  private func makeRoom(_ state: inout State) {
    for (address, value) in state.entries.sorted(by: { $0.value.use < $1.value.use }) where state.bytes > most * 3 / 4 {
      state.bytes -= value.entry.size
      state.entries[address] = nil
    }
  }
}
