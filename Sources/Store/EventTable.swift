import SQL

/// One change to the record: the row that proves it.
public struct Event: Equatable, Sendable {
  /// UUID version 7.
  public let id: String
  /// An instant in UTC, ISO 8601.
  public let happenedAt: String
  /// Who did it: a person's id, or the name of the command.
  public let actor: String
  public let kind: Kind
  /// What it was done to: a release id, a definition's path, a person's id.
  public let subject: String
  public let detail: String
  /// From where: `command`, or an address on the network.
  public let origin: String
  /// What stood there before and after; nil where there is nothing to tell.
  public let before, after: String?

  public enum Kind: String, Sendable, CaseIterable {
    case demoFilled = "demo-filled"
    case releaseImported = "release-imported"
    case definitionVersioned = "definition-versioned"
    case definitionRemoved = "definition-removed"
    case personAdded = "person-added"
    case roleGiven = "role-given"
    case personInvited = "person-invited"
    case personDisabled = "person-disabled"
    case passwordSet = "password-set"
    case signedIn = "signed-in"
    case sessionEnded = "session-ended"
    case actionUpdated = "action-updated"
    case actionAssigned = "action-assigned"
    case evidenceAdded = "evidence-added"
    case riskJudged = "risk-judged"
    case calendarLinked = "calendar-linked"
    case planEdited = "plan-edited"
    case planPublished = "plan-published"
    case planDiscarded = "plan-discarded"
    case signOnConnected = "sign-on-connected"
    case signOnRolesChanged = "sign-on-roles-changed"
    case signOnRefused = "sign-on-refused"
  }

  public init(
    id: String, happenedAt: String, actor: String, kind: Kind, subject: String, detail: String, origin: String,
    before: String? = nil, after: String? = nil
  ) {
    self.id = id
    self.happenedAt = happenedAt
    self.actor = actor
    self.kind = kind
    self.subject = subject
    self.detail = detail
    self.origin = origin
    self.before = before
    self.after = after
  }
}

extension Tables {
  public func insert(_ event: Event) throws {
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO event (event_id, happened_at, actor, kind, subject, detail, origin, value_before, value_after)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        .text(event.id), .text(event.happenedAt), .text(event.actor), .text(event.kind.rawValue),
        .text(event.subject), .text(event.detail), .text(event.origin), .optional(event.before),
        .optional(event.after)))
  }

  /// Every event, oldest first.
  public func events() throws -> [Event] {
    try sql.rows(
      SQLStatement(
        """
        SELECT event_id, happened_at, actor, kind, subject, detail, origin, value_before, value_after
        FROM event ORDER BY event_id
        """)
    ).map(Tables.event)
  }

  private static func event(_ row: SQLRow) throws -> Event {
    Event(
      id: try row.text("event_id"), happenedAt: try row.text("happened_at"), actor: try row.text("actor"),
      kind: try known(row.text("kind")), subject: try row.text("subject"), detail: try row.text("detail"),
      origin: try row.text("origin"), before: try row.optionalText("value_before"),
      after: try row.optionalText("value_after"))
  }

  /// What was changed of a strategy: its plan, its versions, its actions and risks; the newest first.
  ///
  /// - Parameter most: how many.
  public func events(of strategy: String, most: Int) throws -> [Event] {
    try sql.rows(
      SQLStatement(
        """
        SELECT event_id, happened_at, actor, kind, subject, detail, origin, value_before, value_after FROM event
        WHERE (kind IN ('definition-versioned', 'definition-removed') AND subject = $2)
          OR (kind IN ('plan-edited', 'plan-published', 'plan-discarded', 'action-updated', 'action-assigned',
            'evidence-added', 'risk-judged') AND (subject = $1 OR substr(subject, 1, $3) = $4))
        ORDER BY happened_at DESC, event_id DESC LIMIT $5
        """,
        .text(strategy), .text("strategies/\(strategy).yaml"), .integer(strategy.unicodeScalars.count + 1),
        .text("\(strategy)/"), .integer(most))
    ).map(Tables.event)
  }

  /// Whether an event of a kind was ever recorded.
  public func holdsEvent(of kind: Event.Kind) throws -> Bool {
    let found = SQLStatement(
      "SELECT event_id FROM event WHERE kind = $1 ORDER BY event_id LIMIT 1", .text(kind.rawValue))
    return try !sql.rows(found).isEmpty
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
