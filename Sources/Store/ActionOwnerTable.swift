import SQL

extension Tables {
  /// The ids of the people who lead the actions of a strategy, by action; actions without one are left out.
  public func actionOwners(of strategy: String) throws -> [String: String] {
    let rows = try sql.rows(
      SQLStatement(
        """
        SELECT action_id, person_id FROM action_owner WHERE strategy_id = $1 ORDER BY action_id, position
        """, .text(strategy)))
    return try rows.reduce(into: [:]) { owners, row in
      owners[try row.text("action_id")] = try row.optionalText("person_id")
    }
  }

  /// - Parameter person: nil where nobody leads it any more.
  public func insertOwner(_ person: String?, of action: String, in strategy: String, event: Event) throws {
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO action_owner (strategy_id, action_id, position, person_id, event_id)
        SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4 FROM action_owner
        WHERE strategy_id = $1 AND action_id = $2
        """,
        .text(strategy), .text(action), .optional(person), .text(event.id)))
  }
}
