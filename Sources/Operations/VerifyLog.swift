import Findings
import Secrets
public import Store

/// The state of the log at one time: kept somewhere else, it proves later that nothing before it was changed or lost.
public struct LogCheckpoint: Equatable, Sendable, CustomStringConvertible {
  /// How many events there were.
  public let size: Int
  /// The root of the tree over them: 64 hexadecimal digits.
  public let root: String

  public init(size: Int, root: String) {
    self.size = size
    self.root = root
  }

  /// One written by `description`; nil where it is none.
  public init?(_ text: String) {
    let words = text.split { $0.isWhitespace }
    guard words.count == 3, words[0] == "cairn-log", let size = Int(words[1]), size >= 0,
      Digest(hex: String(words[2])) != nil
    else { return nil }
    self.init(size: size, root: String(words[2]))
  }

  /// `cairn-log 1234 5dc9da79…`
  public var description: String { "cairn-log \(size) \(root)" }
}

/// Looks whether the log of changes is whole: no event edited, deleted, moved or cut off at the end.
///
/// By itself a database can only prove that its events and its log agree; whoever changes both is found by a checkpoint
/// that was kept elsewhere.
public struct VerifyLog {
  /// Checkpoints kept elsewhere.
  public let checkpoints: [LogCheckpoint]

  public init(checkpoints: [LogCheckpoint] = []) { self.checkpoints = checkpoints }

  /// What was found.
  public struct Outcome: Sendable {
    /// The state of the log now, worked out from the events.
    public let checkpoint: LogCheckpoint
    /// What is wrong, in words; empty where the log is whole.
    public let faults: [String]
  }

  /// - Throws: `SQLError`.
  public func run(on store: Store) throws -> Outcome {
    try store.read { tables in
      let events = Dictionary(try tables.events().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let leaves = try tables.leaves()
      var faults = leaves.enumerated().flatMap { VerifyLog.faults($1, at: $0, events[$1.eventID]) }
      let logged = Set(leaves.map(\.eventID))
      // A database from before there was a log has none until the first change after.
      let unlogged = leaves.isEmpty ? [] : events.keys.filter { !logged.contains($0) }.sorted()
      faults += unlogged.map { "Event \($0) is not in the log." }
      var kept = MerkleTree()
      for leaf in leaves { kept.append(Digest(hex: leaf.digest) ?? Digest(of: [])) }
      if try tables.peaks() != kept.peaks.map(\.hex) {
        faults.append(
          "The log does not end as it did when the last event was recorded: events are lost, added or moved.")
      }
      let roots = VerifyLog.roots(leaves.map { events[$0.eventID] })
      faults += checkpoints.compactMap { VerifyLog.fault($0, roots) }
      return Outcome(
        checkpoint: LogCheckpoint(size: leaves.count, root: roots[leaves.count]), faults: faults)
    }
  }

  private static func faults(_ leaf: EventLeaf, at place: Int, _ event: Event?) -> [String] {
    let gap = leaf.position == place ? [] : ["The log has no entry \(place); the next is \(leaf.position)."]
    guard let event else { return gap + ["Event \(leaf.eventID), entry \(leaf.position), is missing."] }
    if MerkleTree.leaf(event.logged).hex == leaf.digest { return gap }
    return gap + [
      "Event \(event.id), entry \(leaf.position) (\(event.kind.rawValue), \(event.happenedAt)), was changed."
    ]
  }

  /// The roots, at every size from none on, of the tree over the events as they are now.
  private static func roots(_ events: [Event?]) -> [String] {
    var tree = MerkleTree()
    return [tree.root.hex]
      + events.map { event in
        tree.append(MerkleTree.leaf(event?.logged ?? []))
        return tree.root.hex
      }
  }

  private static func fault(_ checkpoint: LogCheckpoint, _ roots: [String]) -> String? {
    guard roots.indices.contains(checkpoint.size) else {
      return
        "The checkpoint is of \(checkpoint.size) events, and the log has \(roots.count - 1): events were cut off."
    }
    return roots[checkpoint.size] == checkpoint.root
      ? nil : "The first \(checkpoint.size) events are not those of the checkpoint."
  }
}
