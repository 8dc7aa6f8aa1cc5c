public import Days
import SQL
public import Strategy

extension Tables {
  /// What the measures of this council's strategies are counted from, by strategy.
  ///
  /// - Parameter knownBy: the last day whose pins count; nil for all.
  public func pins(knownBy: Day? = nil) throws -> [String: [BaselinePin]] {
    try sql.rows(
      SQLStatement(
        """
        SELECT strategy_id, measure_id, indicator, characteristic, peers, clause, time_period, value, neighbour_edition,
          pinned_on
        FROM baseline_pin WHERE council_id = $1 AND pinned_on <= $2
        ORDER BY strategy_id, measure_id, indicator, characteristic, peers, clause
        """, .integer(council), .text(knownBy?.description ?? Tables.lastDay))
    ).reduce(into: [:]) { pins, row in
      let peers = try row.text("peers")
      let pin = BaselinePin(
        measure: try row.text("measure_id"),
        series: MeasureSeries(
          indicator: try row.text("indicator"), group: try row.text("characteristic"),
          peers: peers.isEmpty ? nil : peers, isProxy: false),
        clause: try row.integer("clause"), period: try row.text("time_period"), value: try row.real("value"),
        edition: try row.optionalText("neighbour_edition"), pinnedOn: try day(row.text("pinned_on")))
      pins[try row.text("strategy_id"), default: []].append(pin)
    }
  }

  /// How many pins each council held at the end of a day; councils without one are absent.
  ///
  /// - Parameter day: nil for the newest.
  public func pinCounts(knownBy day: Day? = nil) throws -> [Int: Int] {
    try sql.rows(
      SQLStatement(
        "SELECT council_id, count(*) AS pins FROM baseline_pin WHERE pinned_on <= $1 GROUP BY council_id",
        .text(day?.description ?? Tables.lastDay))
    ).reduce(into: [:]) { $0[try $1.integer("council_id")] = try $1.integer("pins") }
  }

  public func row(_ pin: BaselinePin, of strategy: String) -> TableRow {
    TableRow(
      .baselinePin, .integer(council), .text(strategy), .text(pin.measure), .text(pin.series.indicator),
      .text(pin.series.group), .text(pin.series.peers ?? ""), .integer(pin.clause), .text(pin.period),
      .real(pin.value), .optional(pin.edition), .text(pin.pinnedOn.description))
  }
}
