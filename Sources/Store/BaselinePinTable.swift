public import Days
import SQL
public import Strategy

extension Tables {
  /// What the measures of each strategy are counted from, by strategy.
  ///
  /// - Parameter knownBy: the last day whose pins count; nil for all.
  public func pins(knownBy: Day? = nil) throws -> [String: [BaselinePin]] {
    let rows = try sql.rows(
      SQLStatement(
        """
        SELECT strategy_id, measure_id, indicator, characteristic, peers, clause, time_period, value, neighbour_edition,
          pinned_on
        FROM baseline_pin ORDER BY strategy_id, measure_id, indicator, characteristic, peers, clause
        """))
    return try rows.reduce(into: [:]) { pins, row in
      let peers = try row.text("peers")
      let pin = BaselinePin(
        measure: try row.text("measure_id"),
        series: MeasureSeries(
          indicator: try row.text("indicator"), group: try row.text("characteristic"),
          peers: peers.isEmpty ? nil : peers, isProxy: false),
        clause: try row.integer("clause"), period: try row.text("time_period"), value: try row.real("value"),
        edition: try row.optionalText("neighbour_edition"), pinnedOn: try day(row.text("pinned_on")))
      if let knownBy, pin.pinnedOn > knownBy { return }
      pins[try row.text("strategy_id"), default: []].append(pin)
    }
  }

  public func insert(_ pin: BaselinePin, of strategy: String, event: Event) throws {
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO baseline_pin (strategy_id, measure_id, indicator, characteristic, peers, clause, time_period, value,
          neighbour_edition, pinned_on, event_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        .text(strategy), .text(pin.measure), .text(pin.series.indicator), .text(pin.series.group),
        .text(pin.series.peers ?? ""), .integer(pin.clause), .text(pin.period), .real(pin.value),
        .optional(pin.edition), .text(pin.pinnedOn.description), .text(event.id)))
  }
}
