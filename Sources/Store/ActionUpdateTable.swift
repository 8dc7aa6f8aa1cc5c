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
        FROM action_update WHERE council_id = $1 AND strategy_id = $2 ORDER BY action_id, position
        """, .integer(council), .text(strategy)))
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
        FROM action_update WHERE council_id = $1 AND strategy_id = $2 AND action_id = $3 ORDER BY position DESC LIMIT 1
        """, .integer(council), .text(strategy), .text(action))
    ).first.map { (try ActionUpdate($0), try $0.integer("position")) }
  }

  /// - Parameter position: 1 for the first of the action.
  public func row(_ update: ActionUpdate, of action: String, in strategy: String, position: Int) -> TableRow {
    TableRow(
      .actionUpdate, .integer(council), .text(strategy), .text(action), .integer(position), .text(update.id),
      .text(update.state.rawValue), .text(update.note), .optional(update.expected?.description), .text(update.reason),
      .text(update.givenOn.description), .text(update.person))
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
