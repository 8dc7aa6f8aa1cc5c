import Days
import SQL
public import Strategy

extension Tables {
  /// Every judgement of every risk of a strategy, by risk, the oldest first.
  public func risks(of strategy: String) throws -> [String: [Risk]] {
    let rows = try sql.rows(
      SQLStatement(
        """
        SELECT risk_id, title, likelihood, impact, mitigation, owner, state, given_on
        FROM risk_version WHERE strategy_id = $1 ORDER BY risk_id, position
        """, .text(strategy)))
    return try rows.reduce(into: [:]) { risks, row in
      let risk = Risk(
        id: try row.text("risk_id"), title: try row.text("title"), likelihood: try row.integer("likelihood"),
        impact: try row.integer("impact"), mitigation: try row.text("mitigation"), owner: try row.text("owner"),
        state: try known(row.text("state")), judgedOn: try day(row.text("given_on")))
      risks[risk.id, default: []].append(risk)
    }
  }

  /// - Parameter position: 1 for its first judgement.
  public func insert(_ risk: Risk, of strategy: String, position: Int, event: Event) throws {
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO risk_version (strategy_id, risk_id, position, title, likelihood, impact, mitigation, owner, state,
          given_on, event_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        .text(strategy), .text(risk.id), .integer(position), .text(risk.title), .integer(risk.likelihood),
        .integer(risk.impact), .text(risk.mitigation), .text(risk.owner), .text(risk.state.rawValue),
        .text(risk.judgedOn.description), .text(event.id)))
  }
}
