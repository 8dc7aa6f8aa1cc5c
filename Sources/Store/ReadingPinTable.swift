public import Days
import SQL

/// How a published target was understood when it was published.
public struct StoredReading: Equatable, Sendable {
  public let measure: String
  /// As it stands in the strategy.
  public let wording: String
  /// The sentence that it was read as.
  public let reading: String
  public let pinnedOn: Day

  public init(measure: String, wording: String, reading: String, pinnedOn: Day) {
    self.measure = measure
    self.wording = wording
    self.reading = reading
    self.pinnedOn = pinnedOn
  }
}

extension Tables {
  /// How the targets of this council's strategies were understood, by strategy.
  ///
  /// - Parameter knownBy: the last day whose pins count; nil for all.
  public func readings(knownBy: Day? = nil) throws -> [String: [StoredReading]] {
    try sql.rows(
      SQLStatement(
        """
        SELECT strategy_id, measure_id, wording, reading, pinned_on FROM reading_pin
        WHERE council_id = $1 AND pinned_on <= $2 ORDER BY strategy_id, measure_id, wording
        """, .integer(council), .text(knownBy?.description ?? "9999-12-31"))
    ).reduce(into: [:]) { readings, row in
      readings[try row.text("strategy_id"), default: []].append(
        StoredReading(
          measure: try row.text("measure_id"), wording: try row.text("wording"), reading: try row.text("reading"),
          pinnedOn: try day(row.text("pinned_on"))))
    }
  }

  public func row(_ reading: StoredReading, of strategy: String) -> TableRow {
    TableRow(
      .readingPin, .integer(council), .text(strategy), .text(reading.measure), .text(reading.wording),
      .text(reading.reading), .text(reading.pinnedOn.description))
  }
}
