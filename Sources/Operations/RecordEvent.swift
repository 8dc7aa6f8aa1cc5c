import Secrets
import Store

extension Tables {
  /// Stores the event of a change and adds it to the log, in the transaction of the change itself.
  ///
  /// - Throws: `Refusal` where the log is damaged: then nothing more is recorded until somebody has looked at it.
  func record(_ event: Event) throws {
    let size = try logSize()
    let peaks = try self.peaks().compactMap(Digest.init(hex:))
    guard var tree = MerkleTree(size: size, peaks: peaks) else {
      throw Refusal(
        .couldNotRun, "The log of changes is damaged, so nothing can be recorded. Look at it: cairn audit verify.")
    }
    // Events from before there was a log come first, in the order of their ids.
    let before = size == 0 ? try events() : []
    try insert(event)
    for entry in before + [event] {
      let leaf = MerkleTree.leaf(entry.logged)
      try insert(EventLeaf(position: tree.size, eventID: entry.id, digest: leaf.hex))
      tree.append(leaf)
    }
    try replacePeaks(Array(zip(tree.heights, tree.peaks.map(\.hex))))
  }
}

extension MerkleTree {
  /// The heights of the peaks, the largest first.
  fileprivate var heights: [Int] {
    (0..<Int.bitWidth).reversed().filter { size >> $0 & 1 == 1 }
  }
}

extension Event {
  /// Everything the event says, as bytes that no other event has: each part with its length before it, `-` for none.
  var logged: [UInt8] {
    let parts = [id, happenedAt, actor, kind.rawValue, subject, detail, origin, before, after]
    return parts.flatMap { part in part.map { Array("\($0.utf8.count):\($0)".utf8) } ?? [UInt8(ascii: "-")] }
  }
}
