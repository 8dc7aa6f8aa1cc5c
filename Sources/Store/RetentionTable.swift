import SQL

/// Something that is kept for a time and then deleted, while the log still proves that it was there.
public enum Retained: String, Sendable, CaseIterable {
  /// When and whence somebody signed in and out, or was refused.
  case signIns = "sign-ins"
  /// Failures to sign in, and browsers from which somebody has signed in.
  case signInFailures = "sign-in-failures"
  /// Links with which somebody could set a password.
  case invitations
  /// What stood in a plan before and after each change; the versions that were published stay.
  case planChanges = "plan-changes"

  /// The events that lose what was said with them.
  public var kinds: [Event.Kind] {
    switch self {
    case .signIns: [.signedIn, .sessionEnded, .signOnRefused]
    case .signInFailures: []
    case .invitations: [.personInvited]
    case .planChanges: [.planEdited, .planDiscarded]
    }
  }

  /// The table whose rows those events made and that go too; nil for none.
  fileprivate var table: String? {
    switch self {
    case .signIns: "session"
    case .invitations: "invitation"
    case .signInFailures, .planChanges: nil
    }
  }

  fileprivate var kindList: String { kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ") }
}

extension Event.Kind {
  /// Those that lose what was said with them after their time.
  public static let retained = Retained.allCases.flatMap(\.kinds)
}

extension Tables {
  /// How much there is from before an instant.
  public func count(_ what: Retained, before instant: String) throws -> Int {
    let statement =
      what == .signInFailures
      ? """
      SELECT (SELECT count(*) FROM sign_in_failure WHERE failed_at < $1)
        + (SELECT count(*) FROM known_browser WHERE known_from < $1) AS n
      """
      : """
      -- of every council
      SELECT count(*) AS n FROM event e JOIN event_payload p ON p.council_id = e.council_id AND p.event_id = e.event_id
      WHERE e.kind IN (\(what.kindList)) AND e.happened_at < $1 AND p.erased_event_id IS NULL
      """
    return try sql.rows(SQLStatement(statement, .text(instant))).first?.integer("n") ?? 0
  }

  /// Deletes what there is from before an instant.
  ///
  /// - Parameter event: that tells of it, and that those who lose their words name.
  public func delete(_ what: Retained, before instant: String, by event: Event) throws {
    guard what != .signInFailures else {
      for statement in [
        "DELETE FROM sign_in_failure WHERE failed_at < $1", "DELETE FROM known_browser WHERE known_from < $1",
      ] {
        try sql.execute(SQLStatement(statement, .text(instant)))
      }
      return
    }
    let concerned = """
      -- of every council
      SELECT event_id FROM event WHERE kind IN (\(what.kindList)) AND happened_at < $1
      """
    try sql.execute(
      SQLStatement(
        """
        -- of every council
        UPDATE event_payload SET payload_salt = NULL, origin = '', detail = '', value_before = NULL, value_after = NULL,
          erased_event_id = $2\(what.table == nil ? "" : ", rows_salt = NULL")
        WHERE erased_event_id IS NULL AND event_id IN (\(concerned)
        )
        """, .text(instant), .text(event.id)))
    guard let table = what.table else { return }
    try sql.execute(SQLStatement("DELETE FROM \(table) WHERE event_id IN (\(concerned)\n)", .text(instant)))
  }
}
