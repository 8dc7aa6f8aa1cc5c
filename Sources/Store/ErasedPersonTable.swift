public import Accounts
import Secrets
import SQL

extension Tables {
  /// Takes a person's name, address, roles and ways of signing in away. What they did for a council stays, under an id that
  /// leads to nobody.
  ///
  /// - Parameter event: the event that does it.
  public func erase(_ person: Person, by event: Event) throws {
    try forgetSignInFailures(Digest(of: person.email).hex)
    let person = person.id
    try sql.execute(
      SQLStatement(
        """
        UPDATE person SET email = 'erased-' || lower(person_id), person_name = '', erased_event_id = $1
        WHERE person_id = $2
        """, .text(event.id), .text(person)))
    for table in [
      "password", "sign_on_identity", "calendar_link", "access_token", "invitation", "session", "held_role",
      "sign_on_role",
      "known_browser",
    ] {
      try sql.execute(SQLStatement("DELETE FROM \(table) WHERE person_id = $1", .text(person)))
    }
    try erasePayloads(about: person, by: event)
  }

  /// The ids of people who were erased and of whom something stands there again.
  public func unerased() throws -> [String] {
    try sql.rows(
      SQLStatement(
        """
        SELECT person_id FROM person
        WHERE erased_event_id IS NOT NULL AND (email <> 'erased-' || lower(person_id) OR person_name <> '')
        ORDER BY person_id
        """)
    ).map { try $0.text("person_id") }
  }

  /// The ids of people who were erased, and by which event.
  public func erasures() throws -> [String: String] {
    try sql.rows(
      SQLStatement(
        "SELECT person_id, erased_event_id FROM person WHERE erased_event_id IS NOT NULL ORDER BY person_id")
    ).reduce(into: [:]) { $0[try $1.text("person_id")] = try $1.text("erased_event_id") }
  }
}
