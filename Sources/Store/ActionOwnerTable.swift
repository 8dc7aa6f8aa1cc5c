import SQL

extension Tables {
  /// The ids of the people who lead the actions of a strategy, by action; actions without one are left out.
  public func actionOwners(of strategy: String) throws -> [String: String] {
    let rows = try sql.rows(
      SQLStatement(
        """
        SELECT action_id, person_id FROM action_owner WHERE council_id = $1 AND strategy_id = $2
        ORDER BY action_id, position
        """, .integer(council), .text(strategy)))
    return try rows.reduce(into: [:]) { owners, row in
      owners[try row.text("action_id")] = try row.optionalText("person_id")
    }
  }

  /// - Parameter person: nil where nobody leads it any more.
  public func ownerRow(_ person: String?, of action: String, in strategy: String) throws -> TableRow {
    let last = SQLStatement(
      """
      SELECT coalesce(max(position), 0) AS last FROM action_owner
      WHERE council_id = $1 AND strategy_id = $2 AND action_id = $3
      """, .integer(council), .text(strategy), .text(action))
    let position = try sql.rows(last).first?.integer("last") ?? 0
    return TableRow(
      .actionOwner, .integer(council), .text(strategy), .text(action), .integer(position + 1), .optional(person))
  }
}
