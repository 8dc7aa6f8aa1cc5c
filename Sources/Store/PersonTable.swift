public import Accounts
import SQL

extension Tables {
  /// Everybody who has an account, by name.
  public func people() throws -> [Person] { try people("p.person_id <> $1", .text("")) }

  /// Everybody who has a role for this council, by name.
  public func ownPeople() throws -> [Person] {
    try people(
      """
      p.person_id IN (SELECT person_id FROM held_role WHERE council_id = $1
        UNION SELECT person_id FROM sign_on_role WHERE council_id = $1)
      """, .integer(council)
    ).filter { person in person.roles.contains { $0.scope.covers(council) } }
  }

  /// The names of those who have a role for this council, by id.
  public func ownNames() throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try ownPeople().map { ($0.id, $0.name) })
  }

  public func person(_ id: String) throws -> Person? { try people("p.person_id = $1", .text(id)).first }

  /// - Parameter email: in small letters.
  public func person(email: String) throws -> Person? { try people("p.email = $1", .text(email)).first }

  private func people(_ condition: String, _ value: SQLValue) throws -> [Person] {
    let rows = try sql.rows(
      SQLStatement(
        """
        SELECT p.person_id, p.email, p.person_name, d.disabled_at FROM person p
        LEFT JOIN disablement d ON d.person_id = p.person_id
        WHERE p.erased_event_id IS NULL AND \(condition) ORDER BY p.person_name, p.person_id
        """, value))
    let roles = Dictionary(
      grouping: rows.count == 1
        ? try roles("= $1", .text(rows[0].text("person_id")))
        : try roles("IN (SELECT p.person_id FROM person p WHERE \(condition))", value), by: \.person)
    return try rows.map { row in
      let id = try row.text("person_id")
      return Person(
        id: id, email: try row.text("email"), name: try row.text("person_name"), roles: (roles[id] ?? []).map(\.held),
        isDisabled: try row.optionalText("disabled_at") != nil)
    }
  }

  /// Those given by hand, and those of each person's last single sign-on that changed them.
  ///
  /// - Parameter persons: which ids, as a condition with `$1` in it.
  private func roles(_ persons: String, _ value: SQLValue) throws -> [(person: String, held: HeldRole)] {
    try sql.rows(
      SQLStatement(
        """
        SELECT h.person_id, h.council_id, h.role FROM held_role h WHERE h.person_id \(persons)
        UNION SELECT s.person_id, s.council_id, s.role FROM sign_on_role s
        WHERE s.person_id \(persons) AND s.event_id = \(Tables.lastSignOnChange)
        ORDER BY 1, 2, 3
        """, value)
    ).map { row in
      (try row.text("person_id"), HeldRole(try known(row.text("role")), of: try row.integer("council_id")))
    }
  }

  /// The event of the last single sign-on that changed the roles of a row `s`.
  static let lastSignOnChange = """
    (SELECT e.event_id FROM event e JOIN event_leaf l ON l.council_id = e.council_id AND l.event_id = e.event_id
      WHERE e.council_id = 0 AND e.subject_kind = 'person' AND e.subject_id = s.person_id
        AND e.kind = 'sign-on-roles-changed' ORDER BY l.position DESC LIMIT 1)
    """

  public func row(_ person: Person) -> TableRow {
    TableRow(.person, .text(person.id), .text(person.email), .text(person.name))
  }

  public func row(_ held: HeldRole, of person: String) -> TableRow {
    TableRow(.heldRole, .integer(held.authority), .text(person), .text(held.role.rawValue))
  }

  /// The hash of a person's password; nil where none was set.
  public func passwordHash(of person: String) throws -> String? {
    try sql.rows(SQLStatement("SELECT password_hash FROM password WHERE person_id = $1", .text(person)))
      .first?.text("password_hash")
  }

  /// Takes the place of the one before.
  public func passwordRow(_ hash: String, of person: String) -> TableRow {
    TableRow(.password, .text(person), .text(hash))
  }

  /// - Parameter instant: from when on the person may not sign in.
  public func disablementRow(_ instant: String, of person: String) -> TableRow {
    TableRow(.disablement, .text(person), .text(instant))
  }
}
