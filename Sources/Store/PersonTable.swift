public import Accounts
import SQL

extension Tables {
  /// Everybody who has an account, by name.
  public func people() throws -> [Person] {
    let roles = Dictionary(grouping: try heldRoles(), by: \.person)
    return try sql.rows(
      SQLStatement(
        "SELECT person_id, email, person_name, disabled_at FROM person ORDER BY person_name, person_id")
    ).map { row in
      let id = try row.text("person_id")
      return Person(
        id: id, email: try row.text("email"), name: try row.text("person_name"),
        roles: (roles[id] ?? []).map(\.held), isDisabled: try row.optionalText("disabled_at") != nil)
    }
  }

  public func person(_ id: String) throws -> Person? { try people().first { $0.id == id } }

  /// - Parameter email: in small letters.
  public func person(email: String) throws -> Person? { try people().first { $0.email == email } }

  public func insert(_ person: Person, event: Event) throws {
    try sql.execute(
      SQLStatement(
        "INSERT INTO person (person_id, email, person_name, event_id) VALUES ($1, $2, $3, $4)", .text(person.id),
        .text(person.email), .text(person.name), .text(event.id)))
    for held in person.roles { try insert(held, of: person.id, event: event) }
  }

  public func insert(_ held: HeldRole, of person: String, event: Event) throws {
    try sql.execute(
      SQLStatement(
        "INSERT INTO held_role (person_id, la_number, role, event_id) VALUES ($1, $2, $3, $4)", .text(person),
        .integer(held.authority), .text(held.role.rawValue), .text(event.id)))
  }

  /// The hash of a person's password; nil where none was set.
  public func passwordHash(of person: String) throws -> String? {
    try sql.rows(SQLStatement("SELECT password_hash FROM person WHERE person_id = $1", .text(person)))
      .first?.optionalText("password_hash")
  }

  public func setPasswordHash(_ hash: String, of person: String) throws {
    try sql.execute(
      SQLStatement("UPDATE person SET password_hash = $1 WHERE person_id = $2", .text(hash), .text(person)))
  }

  /// - Parameter instant: from when on the person may not sign in; nil for may again.
  public func setDisabled(_ instant: String?, of person: String) throws {
    try sql.execute(
      SQLStatement("UPDATE person SET disabled_at = $1 WHERE person_id = $2", .optional(instant), .text(person)))
  }

  private func heldRoles() throws -> [(person: String, held: HeldRole)] {
    try sql.rows(
      SQLStatement(
        """
        SELECT person_id, la_number, role FROM held_role
        UNION SELECT person_id, la_number, role FROM sign_on_role
        ORDER BY person_id, la_number, role
        """)
    ).map { row in
      (try row.text("person_id"), HeldRole(try known(row.text("role")), of: try row.integer("la_number")))
    }
  }
}
