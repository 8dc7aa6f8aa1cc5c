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
    var blocks = try numbers(release: release.id)
    var periods = try periods(release: release.id)
    return ObservationCube(
      release: release, areas: try areas(release: release.id),
      blocks: try measures(release: release.id).compactMap { measure in
        guard let block = blocks.removeValue(forKey: measure.shortName) else { return nil }
        return MeasureBlock(
          measure: measure, periods: periods.removeValue(forKey: measure.shortName) ?? [], numbers: block.numbers,
          symbolCodes: block.codes)
      },
      symbols: DataSymbol.all)
  }

  /// The cells of each measure, by short name. The measures' own order would have SQLite sort the cells themselves.
  private func numbers(release id: String) throws -> [String: (numbers: [Double], codes: [UInt8])] {
    var blocks: [String: (numbers: [Double], codes: [UInt8])] = [:]
    let statement = SQLStatement(
      """
      SELECT measure_short, numbers, symbol_codes FROM measure_block WHERE release_id = $1 ORDER BY measure_short
      """, .text(id))
    try sql.read(statement) { row in
      blocks[try row.text("measure_short")] = (try doubles(row.blob("numbers")), try row.blob("symbol_codes"))
    }
    return blocks
  }

  private func periods(release id: String) throws -> [String: [TimePeriod]] {
    var periods: [String: [TimePeriod]] = [:]
    let statement = SQLStatement(
      """
      SELECT measure_short, time_period, time_identifier, start_date, end_date, pooled_years, status
      FROM series WHERE release_id = $1 ORDER BY measure_short, position
      """, .text(id))
    try sql.read(statement) { periods[try $0.text("measure_short"), default: []].append(try period($0)) }
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
    let count = bytes.count / MemoryLayout<Double>.stride
    return [Double](unsafeUninitializedCapacity: count) { doubles, filled in
      UnsafeMutableRawBufferPointer(doubles).copyBytes(from: bytes.prefix(count * MemoryLayout<Double>.stride))
      filled = count
    }
  }
}
