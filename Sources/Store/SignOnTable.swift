public import Accounts
import SQL

extension Tables {
  public func insertSignOnAttempt(_ digest: String, at instant: String) throws {
    try sql.execute(
      SQLStatement(
        "INSERT INTO sign_on_attempt (attempt_digest, begun_at) VALUES ($1, $2)", .text(digest), .text(instant)))
  }

  /// Takes a beginning away.
  ///
  /// - Returns: when it was begun; nil where it was not, or was taken away before.
  public func takeSignOnAttempt(_ digest: String) throws -> String? {
    let began = try sql.rows(
      SQLStatement("SELECT begun_at FROM sign_on_attempt WHERE attempt_digest = $1", .text(digest))
    ).first?.text("begun_at")
    try sql.execute(SQLStatement("DELETE FROM sign_on_attempt WHERE attempt_digest = $1", .text(digest)))
    return began
  }

  /// Forgets what was begun before an instant, and of the rest all but the newest.
  public func forgetSignOnAttempts(before instant: String, butFor newest: Int) throws {
    try sql.execute(SQLStatement("DELETE FROM sign_on_attempt WHERE begun_at < $1", .text(instant)))
    try sql.execute(
      SQLStatement(
        """
        DELETE FROM sign_on_attempt WHERE begun_at <= (
          SELECT begun_at FROM sign_on_attempt ORDER BY begun_at DESC, attempt_digest LIMIT 1 OFFSET $1)
        """, .integer(newest)))
  }

  /// The person whom an issuer knows by a subject.
  public func person(subject: String, of issuer: String) throws -> Person? {
    try sql.rows(
      SQLStatement(
        "SELECT person_id FROM sign_on_identity WHERE issuer = $1 AND subject = $2", .text(issuer), .text(subject))
    ).first.flatMap { try person($0.text("person_id")) }
  }

  public func signOnIdentityRow(_ subject: String, of issuer: String, person: String) -> TableRow {
    TableRow(.signOnIdentity, .text(issuer), .text(subject), .text(person))
  }

  /// Whether a person is known to an issuer.
  public func isConnected(_ person: String, to issuer: String) throws -> Bool {
    try !sql.rows(
      SQLStatement(
        "SELECT subject FROM sign_on_identity WHERE issuer = $1 AND person_id = $2 ORDER BY subject", .text(issuer),
        .text(person))
    ).isEmpty
  }

  /// Whether a person is known to any issuer.
  public func hasIdentity(_ person: String) throws -> Bool {
    try !sql.rows(
      SQLStatement("SELECT subject FROM sign_on_identity WHERE person_id = $1 ORDER BY issuer, subject", .text(person))
    ).isEmpty
  }

  /// The roles that single sign-on gave a person the last time, by council and role.
  public func signOnRoles(of person: String) throws -> [HeldRole] {
    try sql.rows(
      SQLStatement(
        """
        SELECT s.council_id, s.role FROM sign_on_role s
        WHERE s.person_id = $1 AND s.event_id = \(Tables.lastSignOnChange) ORDER BY s.council_id, s.role
        """, .text(person))
    ).map { HeldRole(try known($0.text("role")), of: try $0.integer("council_id")) }
  }

  public func signOnRow(_ held: HeldRole, of person: String) -> TableRow {
    TableRow(.signOnRole, .integer(held.authority), .text(person), .text(held.role.rawValue))
  }
}
