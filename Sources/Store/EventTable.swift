public import Secrets
import SQL

/// An event with the digests that it carries.
public struct LoggedEvent: Equatable, Sendable {
  public let event: Event
  public let digests: EventDigests
  /// The chance mixed into the payload's digest, and into those of the rows; nil where it was erased.
  public let payloadSalt, rowsSalt: String?
  /// The event that erased what was said; nil where it is there.
  public let erasedBy: String?

  public init(
    event: Event, digests: EventDigests, payloadSalt: String?, rowsSalt: String?, erasedBy: String?
  ) {
    self.event = event
    self.digests = digests
    self.payloadSalt = payloadSalt
    self.rowsSalt = rowsSalt
    self.erasedBy = erasedBy
  }

  /// What stands in the log for it.
  public var leaf: Digest { event.leaf(digests) }

  /// What stood for it in the one log that there was before each council had its own.
  public var firstLeaf: Digest { event.firstLeaf }

  /// Whether what was said with it is as it was said, or was erased and says so.
  public var isPayloadWhole: Bool {
    guard let payload = event.payload, let payloadSalt else { return erasedBy != nil }
    return payload.digest(payloadSalt) == digests.payload
  }
}

extension Event.Kind {
  /// Those about a person whose rows are emptied when the person is erased.
  public static let emptied: [Event.Kind] = [
    .personAdded, .roleGiven, .personInvited, .passwordSet, .signedIn, .calendarLinked, .tokenMade, .signOnConnected,
    .signOnRolesChanged,
  ]
}

extension Tables {
  /// Every event of every council, each log's in its order.
  public func events() throws -> [Event] { try loggedEvents().map(\.event) }

  /// Every event with its digests, by council and then in the order of the log; one that stands in no log comes last.
  public func loggedEvents() throws -> [LoggedEvent] {
    try logged(
      SQLStatement(
        """
        SELECT \(Tables.eventColumns) FROM event e
        LEFT JOIN event_payload p ON p.council_id = e.council_id AND p.event_id = e.event_id
        LEFT JOIN event_leaf l ON l.council_id = e.council_id AND l.event_id = e.event_id
        ORDER BY e.council_id, l.position NULLS LAST, e.event_id
        """))
  }

  /// The events of this council, in the order of its log.
  public func ownEvents() throws -> [LoggedEvent] {
    try logged(
      SQLStatement(
        """
        SELECT \(Tables.eventColumns) FROM event e
        LEFT JOIN event_payload p ON p.council_id = e.council_id AND p.event_id = e.event_id
        LEFT JOIN event_leaf l ON l.council_id = e.council_id AND l.event_id = e.event_id
        WHERE e.council_id = $1 ORDER BY l.position NULLS LAST, e.event_id
        """, .integer(council)))
  }

  /// What was changed of a strategy: its plan, its versions, its actions and risks; the newest first.
  ///
  /// - Parameter most: how many.
  public func events(of strategy: String, most: Int) throws -> [Event] {
    try logged(
      SQLStatement(
        """
        SELECT \(Tables.eventColumns) FROM event e
        JOIN event_payload p ON p.council_id = e.council_id AND p.event_id = e.event_id
        WHERE e.council_id = $1 AND ((e.subject_kind = 'strategy' AND e.subject_id = $2)
          OR (e.subject_kind IN ('action', 'risk') AND substr(e.subject_id, 1, $3) = $4))
        ORDER BY e.happened_at DESC, e.event_id DESC LIMIT $5
        """,
        .integer(council), .text(strategy), .integer(strategy.unicodeScalars.count + 1), .text("\(strategy)/"),
        .integer(most))
    ).map(\.event)
  }

  /// What others did for this council since an instant, the newest first.
  ///
  /// - Parameters:
  ///   - kinds: of change.
  ///   - person: whose own changes are left out.
  ///   - most: how many.
  public func events(
    of kinds: [Event.Kind], since instant: String, exceptBy person: String, most: Int
  ) throws -> [Event] {
    let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try logged(
      SQLStatement(
        """
        SELECT \(Tables.eventColumns) FROM event e
        JOIN event_payload p ON p.council_id = e.council_id AND p.event_id = e.event_id
        WHERE e.council_id = $1 AND e.happened_at > $2 AND e.actor <> $3 AND e.kind IN (\(names))
        ORDER BY e.happened_at DESC, e.event_id DESC LIMIT $4
        """, .integer(council), .text(instant), .text(person), .integer(most))
    ).map(\.event)
  }

  /// Whether an event of a kind was ever recorded for the installation.
  public func holdsEvent(of kind: Event.Kind) throws -> Bool {
    let found = SQLStatement(
      "SELECT event_id FROM event WHERE council_id = $1 AND kind = $2 ORDER BY event_id LIMIT 1",
      .integer(Tables.installation), .text(kind.rawValue))
    return try !sql.rows(found).isEmpty
  }

  /// When something of a kind was last done for the installation; nil where it never was.
  public func lastEvent(of kind: Event.Kind) throws -> String? {
    let found = SQLStatement(
      "SELECT max(happened_at) AS last FROM event WHERE council_id = $1 AND kind = $2",
      .integer(Tables.installation), .text(kind.rawValue))
    return try sql.rows(found).first?.optionalText("last")
  }

  /// When the last of all events happened.
  public func newestEvent() throws -> String? {
    try sql.rows(SQLStatement("-- of every council\nSELECT max(happened_at) AS last FROM event")).first?
      .optionalText("last")
  }

  private static let eventColumns = """
    e.council_id, e.event_id, e.happened_at, e.actor, e.kind, e.subject_kind, e.subject_id, e.payload_digest,
    e.rows_digest, e.state_digest, p.payload_salt, p.rows_salt, p.origin, p.detail, p.value_before, p.value_after,
    p.erased_event_id
    """

  private func logged(_ statement: SQLStatement) throws -> [LoggedEvent] {
    try sql.rows(statement).map { row in
      let salt = try row.optionalText("payload_salt")
      let payload = try salt.map { _ in
        Event.Payload(
          origin: try row.text("origin"), detail: try row.text("detail"), before: try row.optionalText("value_before"),
          after: try row.optionalText("value_after"))
      }
      let event = Event(
        id: try row.text("event_id"), council: try row.integer("council_id"), happenedAt: try row.text("happened_at"),
        actor: try row.text("actor"), kind: try known(row.text("kind")),
        subject: Subject(try known(row.text("subject_kind")), try row.text("subject_id")), payload: payload)
      return LoggedEvent(
        event: event,
        digests: EventDigests(
          payload: try row.text("payload_digest"), rows: try row.text("rows_digest"),
          state: try row.text("state_digest")),
        payloadSalt: salt, rowsSalt: try row.optionalText("rows_salt"),
        erasedBy: try row.optionalText("erased_event_id"))
    }
  }
}

extension Tables {
  /// Stores an event, its payload and the rows that the change makes, and adds it to its council's log: no row is made
  /// without the event that tells of it.
  ///
  /// - Parameters:
  ///   - rows: which nothing takes away later.
  ///   - state: rows that take the place of others of the same key, and stand until others take theirs.
  /// - Throws: `SQLError` where the log is damaged: then nothing more is recorded until somebody has looked at it.
  public func record(_ event: Event, rows: [TableRow] = [], state: [TableRow] = []) throws {
    try add(event, rows: rows, state: state)
    if event.kind.changesRecord { try countChange(of: event.council) }
  }

  /// The same in a database that counts no changes yet, on its way to the newest schema.
  func add(_ event: Event, rows: [TableRow] = [], state: [TableRow] = []) throws {
    let (payloadSalt, rowsSalt) = (Token().text, Token().text)
    let payload = event.payload ?? Event.Payload(origin: "", detail: "")
    let digests = EventDigests(
      payload: payload.digest(payloadSalt), rows: TableRow.digest(rows.map(\.digest), rowsSalt),
      state: TableRow.digest(state.map(\.digest), rowsSalt))
    try insert(event, digests, into: "event")
    try insert(payload, of: event, payloadSalt, rowsSalt)
    try append(event, event.leaf(digests))
    for row in rows + state { try insert(row, event) }
  }

  /// - Parameter table: `event`, or the one that takes its place while a schema is changed.
  func insert(_ event: Event, _ digests: EventDigests, into table: String) throws {
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO \(table) (council_id, event_id, happened_at, actor, kind, subject_kind, subject_id, payload_digest,
          rows_digest, state_digest)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        .integer(event.council), .text(event.id), .text(event.happenedAt), .text(event.actor),
        .text(event.kind.rawValue), .text(event.subject.kind.rawValue), .text(event.subject.id),
        .text(digests.payload), .text(digests.rows), .text(digests.state)))
  }

  func insert(_ payload: Event.Payload, of event: Event, _ salt: String, _ rowsSalt: String) throws {
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO event_payload (council_id, event_id, payload_salt, rows_salt, origin, detail, value_before,
          value_after)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        .integer(event.council), .text(event.id), .text(salt), .text(rowsSalt), .text(payload.origin),
        .text(payload.detail), .optional(payload.before), .optional(payload.after)))
  }

  /// Takes away what was said with the events that a person made or that are about them. Those whose rows are emptied
  /// lose the chance in the rows' digest too.
  ///
  /// - Parameter erasure: the event that does it.
  func erasePayloads(about person: String, by erasure: Event) throws {
    let kinds = Event.Kind.emptied.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try sql.execute(
      SQLStatement(
        """
        -- of every council
        UPDATE event_payload SET payload_salt = NULL, origin = '', detail = '', value_before = NULL, value_after = NULL,
          erased_event_id = $1,
          rows_salt = CASE WHEN event_id IN (
            SELECT event_id FROM event WHERE subject_kind = 'person' AND subject_id = $2 AND kind IN (\(kinds)))
            THEN NULL ELSE rows_salt END
        WHERE erased_event_id IS NULL AND event_id <> $1 AND event_id IN (
          SELECT event_id FROM event WHERE actor = $2 OR (subject_kind = 'person' AND subject_id = $2))
        """, .text(erasure.id), .text(person)))
  }
}

/// A stored word of a closed list.
///
/// - Throws: `SQLError` for a word this version does not know.
func known<Word: RawRepresentable<String>>(_ text: String) throws -> Word {
  guard let word = Word(rawValue: text) else {
    throw SQLError(.damaged, "The database holds “\(text)”, which is not a \(Word.self) this version knows.")
  }
  return word
}
