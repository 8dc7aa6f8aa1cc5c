public import PublishedData
import SQL

extension Tables {
  /// Inserts the derived block of a measure.
  public func insert(_ block: MeasureBlock, release: Release) throws {
    let numbers = block.numbers.withUnsafeBytes { Array($0) }
    try sql.execute(
      SQLStatement(
        "INSERT INTO measure_block (release_id, measure_short, numbers, symbol_codes) VALUES ($1, $2, $3, $4)",
        .text(release.id), .text(block.measure.shortName), .blob(numbers), .blob(block.symbolCodes)))
  }

  /// The whole record of a release, from its blocks.
  public func cube(_ release: Release) throws -> ObservationCube {
    let periods = try periods(release: release.id)
    let measures = Dictionary(
      uniqueKeysWithValues: try measures(release: release.id).map { ($0.shortName, $0) })
    let rows = try sql.rows(
      SQLStatement(
        """
        SELECT b.measure_short, b.numbers, b.symbol_codes
        FROM measure_block b JOIN measure m ON m.release_id = b.release_id AND m.measure_short = b.measure_short
        WHERE b.release_id = $1 ORDER BY m.position
        """, .text(release.id)))
    let blocks = try rows.map { row in
      let name = try row.text("measure_short")
      guard let measure = measures[name] else { throw SQLError(.damaged, "The block of “\(name)” has no measure.") }
      return MeasureBlock(
        measure: measure, periods: periods[name] ?? [], numbers: try doubles(row.blob("numbers")),
        symbolCodes: try row.blob("symbol_codes"))
    }
    return ObservationCube(
      release: release, areas: try areas(release: release.id), blocks: blocks, symbols: [.dash])
  }

  private func periods(release id: String) throws -> [String: [TimePeriod]] {
    var periods: [String: [TimePeriod]] = [:]
    let rows = try sql.rows(
      SQLStatement(
        """
        SELECT measure_short, time_period, time_identifier, start_date, end_date, pooled_years, status
        FROM series WHERE release_id = $1 ORDER BY measure_short, position
        """, .text(id)))
    for row in rows { periods[try row.text("measure_short"), default: []].append(try period(row)) }
    return periods
  }

  private func period(_ row: SQLRow) throws -> TimePeriod {
    let span = try row.optionalText("time_identifier").map { identifier in
      TimePeriod.Span(
        identifier: try known(identifier), start: try day(row.text("start_date")), end: try day(row.text("end_date")),
        years: try row.integer("pooled_years"))
    }
    return TimePeriod(label: try row.text("time_period"), span: span, status: try known(row.text("status")))
  }

  private func doubles(_ bytes: [UInt8]) -> [Double] {
    bytes.withUnsafeBytes { raw in
      stride(from: 0, to: raw.count, by: 8).map { raw.loadUnaligned(fromByteOffset: $0, as: Double.self) }
    }
  }
}
