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
  /// What was done last with the draft of each strategy, by strategy.
  public func newestDrafts() throws -> [StrategyDraft] {
    try sql.rows(
      SQLStatement(
        """
        SELECT d.strategy_id, d.position, d.state, d.text, d.based_on FROM strategy_draft d
        WHERE d.position = (SELECT max(n.position) FROM strategy_draft n WHERE n.strategy_id = d.strategy_id)
        ORDER BY d.strategy_id
        """)
    ).map { row in
      StrategyDraft(
        strategy: try row.text("strategy_id"), position: try row.integer("position"),
        state: try known(row.text("state")), text: try row.text("text"), basedOn: try row.integer("based_on"))
    }
  }

  public func insert(_ draft: StrategyDraft, event: Event) throws {
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO strategy_draft (strategy_id, position, state, text, based_on, event_id)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        .text(draft.strategy), .integer(draft.position), .text(draft.state.rawValue), .text(draft.text),
        .integer(draft.basedOn), .text(event.id)))
  }
}
