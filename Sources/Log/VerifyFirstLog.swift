import Secrets
import Store

/// Looks at the one log that there was before each council had its own. What was said with its events may have been erased
/// since; then their own log answers for them.
struct VerifyFirstLog {
  /// Nil where there never was one.
  let history: LogHistory?
  let faults: [String]

  init(_ tables: Tables, _ events: [String: LoggedEvent]) throws {
    let leaves = try tables.firstLeaves()
    let begun = events.values.first { $0.event.kind == .logBegun }.flatMap { LogCheckpoint($0.event.detail) }
    guard !leaves.isEmpty || begun != nil else {
      (history, faults) = (nil, [])
      return
    }
    let history = LogHistory(nil, leaves.map { Digest(hex: $0.digest) })
    self.history = history
    var faults = leaves.compactMap { leaf -> String? in
      guard let logged = events[leaf.eventID] else { return "Event \(leaf.eventID) of the first log is missing." }
      guard logged.event.payload != nil, logged.firstLeaf.hex != leaf.digest else { return nil }
      return "Event \(leaf.eventID) of the first log (\(logged.event.kind.rawValue)) was changed."
    }
    if begun != history.checkpoint {
      faults.append("The first log is not the one that the installation’s log began with.")
    }
    self.faults = faults
  }
}
