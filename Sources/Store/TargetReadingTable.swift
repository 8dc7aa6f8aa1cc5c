import SQL
public import Strategy

extension Tables {
  /// What the targets of this council's strategies were understood as when they were published, by strategy.
  public func targetReadings() throws -> [String: [PinnedReading]] {
    try sql.rows(
      SQLStatement(
        """
        SELECT strategy_id, wording, canonical, is_open FROM target_reading WHERE council_id = $1
        ORDER BY strategy_id, wording
        """, .integer(council))
    ).reduce(into: [:]) { readings, row in
      readings[try row.text("strategy_id"), default: []].append(
        PinnedReading(
          wording: try row.text("wording"), canonical: try row.text("canonical"),
          isOpen: try row.integer("is_open") == 1))
    }
  }

  public func row(_ reading: PinnedReading, of strategy: String) -> TableRow {
    TableRow(
      .targetReading, .integer(council), .text(strategy), .text(reading.wording), .text(reading.canonical),
      .integer(reading.isOpen ? 1 : 0))
  }

  /// The published strategies of every council of which no reading is pinned.
  public func strategiesWithoutReadings() throws -> [StrategyStamp] {
    let pinned = Set(
      try sql.rows(SQLStatement("SELECT DISTINCT strategy_id FROM target_reading -- of every council"))
        .map { try $0.text("strategy_id") })
    return try strategyStamps(knownBy: nil).filter { !pinned.contains($0.strategy) }
  }
}
