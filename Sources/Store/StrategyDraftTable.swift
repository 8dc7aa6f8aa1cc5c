import SQL

/// A strategy as it is being worked on.
public struct StrategyDraft: Equatable, Sendable {
  /// The strategy's id.
  public let strategy: String
  /// 1, 2, 3 … over everything that was ever done with drafts of it.
  public let position: Int
  public let state: State
  /// The whole file; empty where the draft has come to an end.
  public let text: String
  /// The published version that it was begun from; 0 for none.
  public let basedOn: Int

  public enum State: String, Sendable, CaseIterable {
    case edited, published, discarded
  }

  public init(strategy: String, position: Int, state: State, text: String, basedOn: Int) {
    self.strategy = strategy
    self.position = position
    self.state = state
    self.text = text
    self.basedOn = basedOn
  }
}

extension Tables {
  /// What was done last with the draft of a strategy of this council; nil where nothing ever was.
  public func draft(of strategy: String) throws -> StrategyDraft? {
    try drafts("AND strategy_id = $2", .text(strategy)).first
  }

  /// What was done last with the draft of each strategy of this council, by strategy.
  public func drafts() throws -> [StrategyDraft] { try drafts("AND strategy_id <> $2", .text("")) }

  private func drafts(_ rest: String, _ value: SQLValue) throws -> [StrategyDraft] {
    try sql.rows(
      SQLStatement(
        """
        SELECT strategy_id, position, state, text, based_on FROM strategy_draft WHERE council_id = $1 \(rest)
        ORDER BY strategy_id
        """, .integer(council), value)
    ).map { row in
      StrategyDraft(
        strategy: try row.text("strategy_id"), position: try row.integer("position"),
        state: try known(row.text("state")), text: try row.text("text"), basedOn: try row.integer("based_on"))
    }
  }

  public func row(_ draft: StrategyDraft) -> TableRow {
    TableRow(
      .strategyDraft, .integer(council), .text(draft.strategy), .integer(draft.position), .text(draft.state.rawValue),
      .text(draft.text), .integer(draft.basedOn))
  }
}
