public import Accounts
import Findings
import Secrets
public import Store

/// Looks whether the logs of changes are whole, no event edited, deleted, moved or cut off at the end, and whether the rows
/// that changes made are still as they were made.
///
/// By itself a database can only prove that its rows, its events and its logs agree; whoever changes all of them is found
/// by a checkpoint that was kept elsewhere.
public struct VerifyLog {
  /// Checkpoints kept elsewhere.
  public let checkpoints: [LogCheckpoint]

  public init(checkpoints: [LogCheckpoint] = []) { self.checkpoints = checkpoints }

  /// What was found.
  public struct Outcome: Sendable {
    /// The state of each log now, worked out from the events, the installation's first.
    public let checkpoints: [LogCheckpoint]
    /// What is wrong, in words; empty where everything is whole.
    public let faults: [String]

    /// How many events there are in all logs.
    public var size: Int { checkpoints.filter { $0.council != nil }.map(\.size).reduce(0, +) }
  }

  /// - Throws: `NotPermitted`, `SQLError`.
  public func run(by actor: Actor, on store: Store) throws -> Outcome {
    try store.read(actor.permit(.keepInstallation)) { tables in
      try tables.takeTime()
      let logged = try tables.loggedEvents()
      let events = Dictionary(logged.map { ($0.event.id, $0) }, uniquingKeysWith: { first, _ in first })
      let leaves = Dictionary(grouping: try tables.leaves(), by: \.council)
      // An id names one event, in whatever log.
      let twice = Dictionary(grouping: logged, by: \.event.id).filter { $1.count > 1 }.keys.sorted()
      var faults = leaves.values.joined().flatMap { VerifyLog.faults($0, events[$0.eventID]) }
      faults += leaves.values.flatMap(VerifyLog.gaps)
      let entered = Set(leaves.values.joined().map(\.eventID))
      faults += twice.map { "The event \($0) stands in more than one log." }
      faults += logged.map(\.event.id).filter { !entered.contains($0) }.map { "Event \($0) is in no log." }
      let histories = ([Tables.installation] + leaves.keys.filter { $0 != Tables.installation }.sorted()).map {
        council in
        LogHistory(council, (leaves[council] ?? []).map { leaf in events[leaf.eventID].map(\.leaf) })
      }
      faults += try ends(of: leaves, tables)
      let first = try VerifyFirstLog(tables, events)
      faults += first.faults
      faults += try VerifyRows(tables, logged).faults
      let all = histories + [first.history].compactMap(\.self)
      faults += checkpoints.compactMap { checkpoint in
        all.first { $0.council == checkpoint.council }.map { $0.fault(checkpoint) }
          ?? "\(checkpoint.title) is gone."
      }
      return Outcome(checkpoints: all.map(\.checkpoint), faults: faults)
    }
  }

  /// Whether each log ends as it did when its last event was recorded.
  private func ends(of leaves: [Int: [EventLeaf]], _ tables: Tables) throws -> [String] {
    let peaks = try tables.peaks()
    return Set(leaves.keys).union(peaks.keys).sorted().compactMap { council in
      let kept = LogHistory(council, (leaves[council] ?? []).map { Digest(hex: $0.digest) })
      guard kept.peaks != peaks[council] ?? [] else { return nil }
      return
        "\(kept.checkpoint.title) does not end as it did when the last event was recorded: events are lost, added or moved."
    }
  }

  private static func gaps(_ leaves: [EventLeaf]) -> [String] {
    leaves.enumerated().filter { $1.position != $0 }.prefix(1).map { place, leaf in
      "The log of council \(leaf.council) has no entry \(place); the next is \(leaf.position)."
    }
  }

  private static func faults(_ leaf: EventLeaf, _ logged: LoggedEvent?) -> [String] {
    guard let logged else { return ["Event \(leaf.eventID), entry \(leaf.position), is missing."] }
    let event = logged.event
    let name = "Event \(event.id), entry \(leaf.position) (\(event.kind.rawValue), \(event.happenedAt))"
    if logged.leaf.hex != leaf.digest || event.council != leaf.council { return ["\(name), was changed."] }
    return logged.isPayloadWhole ? [] : ["What was said with \(name), was changed."]
  }
}
