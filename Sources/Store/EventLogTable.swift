import Accounts
import Secrets
import SQL

/// An entry of a council's log.
public struct EventLeaf: Equatable, Sendable {
  /// 0 for the installation's log.
  public let council: Int
  /// 0, 1, 2 … in the order of recording.
  public let position: Int
  public let eventID: String
  /// 64 hexadecimal digits.
  public let digest: String
}

extension Tables {
  /// The entries of every log, by council and in their order.
  public func leaves() throws -> [EventLeaf] {
    try sql.rows(
      SQLStatement(
        "SELECT council_id, position, event_id, leaf_digest FROM event_leaf ORDER BY council_id, position")
    ).map { try leaf($0, of: $0.integer("council_id")) }
  }

  /// The entries of the one log that there was before each council had its own, in their order.
  public func firstLeaves() throws -> [EventLeaf] {
    try sql.rows(SQLStatement("SELECT position, event_id, leaf_digest FROM first_log_leaf ORDER BY position")).map {
      try leaf($0, of: Tables.installation)
    }
  }

  private func leaf(_ row: SQLRow, of council: Int) throws -> EventLeaf {
    EventLeaf(
      council: council, position: try row.integer("position"), eventID: try row.text("event_id"),
      digest: try row.text("leaf_digest"))
  }

  /// The roots of the whole subtrees of every log, by council, the largest first.
  public func peaks() throws -> [Int: [String]] {
    try sql.rows(
      SQLStatement("SELECT council_id, peak_digest FROM event_peak ORDER BY council_id, height DESC")
    ).reduce(into: [:]) { peaks, row in
      peaks[try row.integer("council_id"), default: []].append(try row.text("peak_digest"))
    }
  }

  /// Adds an entry to the log of its council.
  ///
  /// - Throws: `SQLError` where that log is damaged.
  func append(_ event: Event, _ leaf: Digest) throws {
    if event.council != permit.council ?? Tables.installation { try sql.hold(council: event.council) }
    let log = SQLValue.integer(event.council)
    let size =
      try sql.rows(SQLStatement("SELECT max(position) AS last FROM event_leaf WHERE council_id = $1", log))
      .first?.optionalInteger("last").map { $0 + 1 } ?? 0
    let held = try sql.rows(
      SQLStatement("SELECT height, peak_digest FROM event_peak WHERE council_id = $1 ORDER BY height DESC", log))
    let peaks = try held.compactMap { Digest(hex: try $0.text("peak_digest")) }
    guard var tree = MerkleTree(size: size, peaks: peaks) else {
      throw SQLError(
        .damaged, "The log of changes is damaged, so nothing can be recorded. Look at it: cairn audit verify.")
    }
    tree.append(leaf)
    try sql.execute(
      SQLStatement(
        "INSERT INTO event_leaf (council_id, position, event_id, leaf_digest) VALUES ($1, $2, $3, $4)", log,
        .integer(size), .text(event.id), .text(leaf.hex)))
    try replacePeaks(of: tree, log)
  }

  /// Entries below the height at which the new one was joined are gone; that one is new.
  private func replacePeaks(of tree: MerkleTree, _ log: SQLValue) throws {
    let height = tree.size.trailingZeroBitCount
    try sql.execute(SQLStatement("DELETE FROM event_peak WHERE council_id = $1 AND height < $2", log, .integer(height)))
    guard let peak = tree.peaks.last else { return }
    try sql.execute(
      SQLStatement(
        "INSERT INTO event_peak (council_id, height, peak_digest) VALUES ($1, $2, $3)", log, .integer(height),
        .text(peak.hex)))
  }
}
