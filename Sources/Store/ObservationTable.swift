import Days
public import PublishedData
import SQL

/// The published cells of one measure in one period, on their way into the store.
public struct SeriesRows: Sendable {
  public let period: TimePeriod
  public let dataItem: String
  public let cells: [Cell]

  public struct Cell: Sendable {
    public let area: LocationID
    /// Exactly as published.
    public let text: String
    public let value: PublishedValue

    public init(area: LocationID, text: String, value: PublishedValue) {
      self.area = area
      self.text = text
      self.value = value
    }
  }

  public init(period: TimePeriod, dataItem: String, cells: [Cell]) {
    self.period = period
    self.dataItem = dataItem
    self.cells = cells
  }
}

extension Tables {
  /// Inserts whole series as rows, as they come.
  ///
  /// - Parameter fill: calls its argument once a series, in the file's order, with areas that the release lists.
  public func insertSeries(
    release: Release, _ fill: (_ add: (SeriesRows, Measure) throws -> Void) throws -> Void
  ) throws {
    let columns = ["series_id", "location_id", "value_text", "value", "symbol"]
    var next =
      try sql.rows(SQLStatement("SELECT coalesce(max(series_id), 0) AS last FROM series")).first?
      .integer("last") ?? 0
    let locations = try locations()
    try insert(symbols: DataSymbol.all)
    try sql.load("observation", columns: columns) { loader in
      try fill { series, measure in
        next += 1
        try insert(series, id: next, measure: measure, release: release)
        for cell in series.cells { try loader.add(cell.values(series: next, locations[cell.area])) }
      }
    }
  }

  private func insert(symbols: [DataSymbol]) throws {
    for symbol in symbols {
      try sql.execute(
        SQLStatement(
          "INSERT INTO data_symbol (symbol, reason) VALUES ($1, $2) ON CONFLICT (symbol) DO NOTHING",
          .text(symbol.text), .text(symbol.reason.rawValue)))
    }
  }

  private func insert(_ series: SeriesRows, id: Int, measure: Measure, release: Release) throws {
    let span = series.period.span
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO series (series_id, release_id, measure_short, position, time_period, data_item, time_identifier,
          start_date, end_date, pooled_years, status)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        .integer(id), .text(release.id), .text(measure.shortName), .integer(id), .text(series.period.label),
        .text(series.dataItem), .optional(span?.identifier.rawValue), .optional(span?.start.description),
        .optional(span?.end.description), span.map { .integer($0.years) } ?? .null,
        .text(series.period.status.rawValue)))
  }
}

extension SeriesRows.Cell {
  fileprivate func values(series: Int, _ location: Int?) -> [SQLValue] {
    switch value {
    case .number(let number): [.integer(series), .optional(location), .text(text), .real(number), .null]
    case .missing(let symbol): [.integer(series), .optional(location), .text(text), .null, .text(symbol.text)]
    }
  }
}
