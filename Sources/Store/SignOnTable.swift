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

  public func insertSignOnIdentity(_ subject: String, of issuer: String, person: String, event: Event) throws {
    try sql.execute(
      SQLStatement(
        "INSERT INTO sign_on_identity (issuer, subject, person_id, event_id) VALUES ($1, $2, $3, $4)", .text(issuer),
        .text(subject), .text(person), .text(event.id)))
  }

  /// Whether a person is known to an issuer.
  public func isConnected(_ person: String, to issuer: String) throws -> Bool {
    try !sql.rows(
      SQLStatement(
        "SELECT subject FROM sign_on_identity WHERE issuer = $1 AND person_id = $2 ORDER BY subject", .text(issuer),
        .text(person))
    ).isEmpty
  }

  /// The roles that single sign-on gave a person the last time, by council and role.
  public func signOnRoles(of person: String) throws -> [HeldRole] {
    try sql.rows(
      SQLStatement(
        "SELECT la_number, role FROM sign_on_role WHERE person_id = $1 ORDER BY la_number, role", .text(person))
    ).map { HeldRole(try known($0.text("role")), of: try $0.integer("la_number")) }
  }

  public func replaceSignOnRoles(of person: String, with roles: [HeldRole], event: Event) throws {
    try sql.execute(SQLStatement("DELETE FROM sign_on_role WHERE person_id = $1", .text(person)))
    for held in roles {
      try sql.execute(
        SQLStatement(
          "INSERT INTO sign_on_role (person_id, la_number, role, event_id) VALUES ($1, $2, $3, $4)", .text(person),
          .integer(held.authority), .text(held.role.rawValue), .text(event.id)))
    }
  }
}
