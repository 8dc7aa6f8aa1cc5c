import NIOCore
import Synchronization

/// Answers that were made before, with the tag a browser holds them by. The key of each says what it was made from: where
/// that changes, nothing asks for it any more and it makes room.
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
    var entries: [String: (entry: Entry, use: UInt64)] = [:]
    var bytes = 0
    var uses: UInt64 = 0
  }

  private let most: Int
  private let state = Mutex(State())

  /// - Parameter most: how many bytes to keep; those longest unused go first.
  init(most: Int = 48 << 20) { self.most = most }

  /// How many are kept, and what they take.
  var counts: (entries: Int, bytes: Int) { state.withLock { ($0.entries.count, $0.bytes) } }

  /// - Parameter key: the address, and what the page is made from.
  func entry(_ key: String) -> Entry? {
    state.withLock { state in
      guard let found = state.entries[key]?.entry else { return nil }
      state.uses += 1
      state.entries[key]?.use = state.uses
      return found
    }
  }

  func keep(_ entry: Entry, for key: String) {
    guard entry.size < most / 8 else { return }
    state.withLock { state in
      guard state.entries[key] == nil else { return }
      state.uses += 1
      state.entries[key] = (entry, state.uses)
      state.bytes += entry.size
      if state.bytes > most { makeRoom(&state) }
    }
  }

  /// Drops those longest unused until a quarter is free.
  private func makeRoom(_ state: inout State) {
    for (key, value) in state.entries.sorted(by: { $0.value.use < $1.value.use }) where state.bytes > most * 3 / 4 {
      state.bytes -= value.entry.size
      state.entries[key] = nil
    }
  }
}
