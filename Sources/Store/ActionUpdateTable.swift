import Days
import SQL
public import Strategy

extension Tables {
  /// What was said of the actions of a strategy, by action, the oldest first.
  public func actionUpdates(of strategy: String) throws -> [String: [ActionUpdate]] {
    let rows = try sql.rows(
      SQLStatement(
        """
        SELECT update_id, action_id, state, note, expected_on, reason, given_on, person_id
        FROM action_update WHERE strategy_id = $1 ORDER BY action_id, position
        """, .text(strategy)))
    return try rows.reduce(into: [:]) { updates, row in
      updates[try row.text("action_id"), default: []].append(try ActionUpdate(row))
    }
  }

  /// What was said of an action last, and how often something was; nil where nothing was.
  public func lastUpdate(of action: String, in strategy: String) throws -> (update: ActionUpdate, position: Int)? {
    try sql.rows(
      SQLStatement(
        """
        SELECT update_id, state, note, expected_on, reason, given_on, person_id, position
        FROM action_update WHERE strategy_id = $1 AND action_id = $2 ORDER BY position DESC LIMIT 1
        """, .text(strategy), .text(action))
    ).first.map { (try ActionUpdate($0), try $0.integer("position")) }
  }

  /// - Parameter position: 1 for the first of the action.
  public func insert(
    _ update: ActionUpdate, of action: String, in strategy: String, position: Int, event: Event
  ) throws {
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO action_update (update_id, strategy_id, action_id, position, state, note, expected_on, reason,
          given_on, person_id, event_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        .text(update.id), .text(strategy), .text(action), .integer(position), .text(update.state.rawValue),
        .text(update.note), .optional(update.expected?.description), .text(update.reason),
        .text(update.givenOn.description), .text(update.person), .text(event.id)))
  }
}

extension ActionUpdate {
  fileprivate init(_ row: SQLRow) throws {
    self.init(
      id: try row.text("update_id"), state: try known(row.text("state")), note: try row.text("note"),
      expected: try row.optionalText("expected_on").map(day), reason: try row.text("reason"),
      givenOn: try day(row.text("given_on")), person: try row.text("person_id"))
  }
}
