import SQL

/// A link with which a person sets a password, once.
public struct Invitation: Equatable, Sendable {
  /// Of the secret in the link.
  public let tokenDigest: String
  public let personID: String
  /// Instants in UTC, ISO 8601.
  public let expiresAt: String
  public let usedAt: String?

  public init(tokenDigest: String, personID: String, expiresAt: String, usedAt: String? = nil) {
    self.tokenDigest = tokenDigest
    self.personID = personID
    self.expiresAt = expiresAt
    self.usedAt = usedAt
  }
}

/// Somebody signed in with one browser.
public struct Session: Equatable, Sendable {
  /// Of the secret in the cookie.
  public let tokenDigest: String
  public let personID: String
  /// Instants in UTC, ISO 8601.
  public let begunAt, seenAt: String

  public init(tokenDigest: String, personID: String, begunAt: String, seenAt: String) {
    self.tokenDigest = tokenDigest
    self.personID = personID
    self.begunAt = begunAt
    self.seenAt = seenAt
  }
}

extension Tables {
  public func invitation(_ tokenDigest: String) throws -> Invitation? {
    try sql.rows(
      SQLStatement(
        "SELECT token_digest, person_id, expires_at, used_at FROM invitation WHERE token_digest = $1",
        .text(tokenDigest))
    ).first.map { row in
      Invitation(
        tokenDigest: try row.text("token_digest"), personID: try row.text("person_id"),
        expiresAt: try row.text("expires_at"), usedAt: try row.optionalText("used_at"))
    }
  }

  public func row(_ invitation: Invitation) -> TableRow {
    TableRow(
      .invitation, .text(invitation.tokenDigest), .text(invitation.personID), .text(invitation.expiresAt))
  }

  /// Every invitation of a person that was not used is used up.
  public func useInvitations(of person: String, at instant: String) throws {
    try sql.execute(
      SQLStatement(
        "UPDATE invitation SET used_at = $1 WHERE person_id = $2 AND used_at IS NULL", .text(instant), .text(person)))
  }

  /// A session that was not ended.
  public func session(_ tokenDigest: String) throws -> Session? {
    try sql.rows(
      SQLStatement(
        """
        SELECT token_digest, person_id, begun_at, coalesce(seen_at, begun_at) AS seen_at FROM session
        WHERE token_digest = $1 AND ended_at IS NULL
        """, .text(tokenDigest))
    ).first.map(session)
  }

  /// The sessions of a person that were not ended, the newest first.
  public func sessions(of person: String) throws -> [Session] {
    try sql.rows(
      SQLStatement(
        """
        SELECT token_digest, person_id, begun_at, coalesce(seen_at, begun_at) AS seen_at FROM session
        WHERE person_id = $1 AND ended_at IS NULL ORDER BY begun_at DESC, token_digest
        """, .text(person))
    ).map(session)
  }

  private func session(_ row: SQLRow) throws -> Session {
    Session(
      tokenDigest: try row.text("token_digest"), personID: try row.text("person_id"),
      begunAt: try row.text("begun_at"), seenAt: try row.text("seen_at"))
  }

  public func row(_ session: Session) -> TableRow {
    TableRow(.session, .text(session.tokenDigest), .text(session.personID), .text(session.begunAt))
  }

  /// When a person was last seen in another session than this; nil where they never were.
  public func lastSeen(_ person: String, outside tokenDigest: String) throws -> String? {
    try sql.rows(
      SQLStatement(
        """
        SELECT max(coalesce(seen_at, begun_at)) AS last FROM session WHERE person_id = $1 AND token_digest <> $2
        """, .text(person), .text(tokenDigest))
    ).first?.optionalText("last")
  }

  public func setSeen(_ instant: String, session tokenDigest: String) throws {
    try sql.execute(
      SQLStatement("UPDATE session SET seen_at = $1 WHERE token_digest = $2", .text(instant), .text(tokenDigest)))
  }

  public func endSession(_ tokenDigest: String, at instant: String) throws {
    try sql.execute(
      SQLStatement("UPDATE session SET ended_at = $1 WHERE token_digest = $2", .text(instant), .text(tokenDigest)))
  }

  public func endSessions(of person: String, at instant: String) throws {
    try sql.execute(
      SQLStatement(
        "UPDATE session SET ended_at = $1 WHERE person_id = $2 AND ended_at IS NULL", .text(instant), .text(person)))
  }
}
