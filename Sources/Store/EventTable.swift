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
  /// What it was done to: a release id, a definition's path.
  public let subject: String
  public let detail: String

  public enum Kind: String, Sendable, CaseIterable {
    case releaseImported = "release-imported"
    case definitionVersioned = "definition-versioned"
    case definitionRemoved = "definition-removed"
  }

  public init(id: String, happenedAt: String, actor: String, kind: Kind, subject: String, detail: String) {
    self.id = id
    self.happenedAt = happenedAt
    self.actor = actor
    self.kind = kind
    self.subject = subject
    self.detail = detail
  }
}

extension Tables {
  public func insert(_ event: Event) throws {
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO event (event_id, happened_at, actor, kind, subject, detail)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        .text(event.id), .text(event.happenedAt), .text(event.actor), .text(event.kind.rawValue),
        .text(event.subject), .text(event.detail)))
  }

  /// Every event, oldest first.
  public func events() throws -> [Event] {
    try sql.rows(
      SQLStatement("SELECT event_id, happened_at, actor, kind, subject, detail FROM event ORDER BY event_id")
    ).map { row in
      Event(
        id: try row.text("event_id"), happenedAt: try row.text("happened_at"), actor: try row.text("actor"),
        kind: try known(row.text("kind")), subject: try row.text("subject"), detail: try row.text("detail"))
    }
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
