import SQL

/// An entry of the log over the events.
public struct EventLeaf: Equatable, Sendable {
  /// 0, 1, 2 … in the order of recording.
  public let position: Int
  public let eventID: String
  /// 64 hexadecimal digits.
  public let digest: String

  public init(position: Int, eventID: String, digest: String) {
    self.position = position
    self.eventID = eventID
    self.digest = digest
  }
}

extension Tables {
  /// How many entries the log has.
  public func logSize() throws -> Int {
    try sql.rows(SQLStatement("SELECT count(*) AS size FROM event_leaf")).first?.integer("size") ?? 0
  }

  /// The entries in their order.
  public func leaves() throws -> [EventLeaf] {
    try sql.rows(SQLStatement("SELECT position, event_id, leaf_digest FROM event_leaf ORDER BY position")).map { row in
      EventLeaf(
        position: try row.integer("position"), eventID: try row.text("event_id"), digest: try row.text("leaf_digest"))
    }
  }

  /// The roots of the whole subtrees, the largest first.
  public func peaks() throws -> [String] {
    try sql.rows(SQLStatement("SELECT peak_digest FROM event_peak ORDER BY height DESC")).map {
      try $0.text("peak_digest")
    }
  }

  public func insert(_ leaf: EventLeaf) throws {
    try sql.execute(
      SQLStatement(
        "INSERT INTO event_leaf (position, event_id, leaf_digest) VALUES ($1, $2, $3)", .integer(leaf.position),
        .text(leaf.eventID), .text(leaf.digest)))
  }

  /// Puts the roots of the whole subtrees in place of those there were.
  ///
  /// - Parameter peaks: the largest first.
  public func replacePeaks(_ peaks: [(height: Int, digest: String)]) throws {
    try sql.execute(SQLStatement("DELETE FROM event_peak"))
    for peak in peaks {
      try sql.execute(
        SQLStatement(
          "INSERT INTO event_peak (height, peak_digest) VALUES ($1, $2)", .integer(peak.height), .text(peak.digest)))
    }
  }
}
