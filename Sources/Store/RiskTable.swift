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
        FROM risk_version WHERE council_id = $1 AND strategy_id = $2 ORDER BY risk_id, position
        """, .integer(council), .text(strategy)))
    return try rows.reduce(into: [:]) { risks, row in
      let risk = try Risk(row)
      risks[risk.id, default: []].append(risk)
    }
  }

  /// How a risk was judged last, and how often it was; nil where there is no such risk.
  public func lastJudgement(of risk: String, in strategy: String) throws -> (risk: Risk, position: Int)? {
    try sql.rows(
      SQLStatement(
        """
        SELECT risk_id, title, likelihood, impact, mitigation, owner, state, given_on, position
        FROM risk_version WHERE council_id = $1 AND strategy_id = $2 AND risk_id = $3 ORDER BY position DESC LIMIT 1
        """, .integer(council), .text(strategy), .text(risk))
    ).first.map { (try Risk($0), try $0.integer("position")) }
  }

  /// How many risks a strategy has.
  public func riskCount(of strategy: String) throws -> Int {
    try sql.rows(
      SQLStatement(
        "SELECT count(*) AS number FROM risk_version WHERE council_id = $1 AND strategy_id = $2 AND position = 1",
        .integer(council), .text(strategy))
    ).first?.integer("number") ?? 0
  }

  /// - Parameter position: 1 for its first judgement.
  public func row(_ risk: Risk, of strategy: String, position: Int) -> TableRow {
    TableRow(
      .riskVersion, .integer(council), .text(strategy), .text(risk.id), .integer(position), .text(risk.title),
      .integer(risk.likelihood), .integer(risk.impact), .text(risk.mitigation), .text(risk.owner),
      .text(risk.state.rawValue), .text(risk.judgedOn.description))
  }
}

extension Risk {
  fileprivate init(_ row: SQLRow) throws {
    self.init(
      id: try row.text("risk_id"), title: try row.text("title"), likelihood: try row.integer("likelihood"),
      impact: try row.integer("impact"), mitigation: try row.text("mitigation"), owner: try row.text("owner"),
      state: try known(row.text("state")), judgedOn: try day(row.text("given_on")))
  }
}
