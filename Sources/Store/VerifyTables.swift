public import PublishedData
public import SQL

extension Tables {
  /// What the engine finds wrong in its own files, in its own words.
  public func integrityFaults() throws -> [String] { try sql.integrityFaults() }

  /// Which of the engine's settings endanger what is stored, in words.
  public func settingFaults() throws -> [String] { try sql.settingFaults() }

  /// Tables that are not as this version made them: what is not there can't be looked at.
  ///
  /// - Parameter made: as a new database has them.
  public func schemaFaults(_ made: [SQLTable]) throws -> [String] {
    let held = Dictionary(uniqueKeysWithValues: try sql.tables().map { ($0.name, $0) })
    return made.compactMap { table in
      guard let found = held[table.name] else { return "The table \(table.name) is not there." }
      return found == table
        ? nil : "The table \(table.name) is not as this version made it: its columns, keys or references."
    }
  }

  /// Rows that refer to a row which is not there, in words.
  public func referenceFaults() throws -> [String] {
    try sql.tables().flatMap { table in
      try table.references.compactMap { reference in
        let pairs = zip(reference.columns, reference.tableColumns)
        let lost = SQLStatement(
          """
          SELECT count(*) AS n FROM \(table.name) a
          LEFT JOIN \(reference.table) b ON \(pairs.map { "b.\($1) = a.\($0)" }.joined(separator: " AND "))
          WHERE \(reference.columns.map { "a.\($0) IS NOT NULL" }.joined(separator: " AND "))
            AND b.\(reference.tableColumns.first ?? "") IS NULL
          """)
        let count = try sql.rows(lost).first?.integer("n") ?? 0
        return count == 0 ? nil : "\(count) rows of \(table.name) name a \(reference.table) that is not there."
      }
    }
  }

  /// How many blocks a release has, and the measures whose block does not say what their rows say.
  public func blockFaults(_ release: Release) throws -> (blocks: Int, faults: [String]) {
    let cube = try cube(release)
    let places = Dictionary(uniqueKeysWithValues: try locations().map { ($1, $0) })
    let faults = try cube.blocks.filter { block in
      var builder = BlockBuilder(areas: cube.areas, symbols: cube.symbols)
      let figures = try figures(of: block.measure, in: release, places)
      for (period, figures) in zip(block.periods, figures) { builder.add(block.measure, period, figures) }
      return figures.count != block.periods.count || !builder.block(block.measure).isSame(as: block)
    }
    return (
      cube.blocks.count, faults.map { "The block of \($0.measure.shortName) in \(release.id) differs from its rows." }
    )
  }

  private typealias Figures = [(area: LocationID, value: PublishedValue)]

  /// The rows of a measure, period by period.
  private func figures(of measure: Measure, in release: Release, _ places: [Int: LocationID]) throws -> [Figures] {
    var (last, periods) = (0, [Figures]())
    let rows = SQLStatement(
      """
      SELECT s.series_id, o.location_id, o.value, o.symbol FROM series s JOIN observation o ON o.series_id = s.series_id
      WHERE s.release_id = $1 AND s.measure_short = $2 ORDER BY s.position, s.series_id, o.location_id
      """, .text(release.id), .text(measure.shortName))
    try sql.read(rows) { row in
      let series = try row.integer("series_id")
      if series != last { periods.append([]) }
      last = series
      guard let area = places[try row.integer("location_id")] else { return }
      let symbol = try row.optionalText("symbol").map { PublishedValue.missing(DataSymbol($0)) }
      periods[periods.count - 1].append((area, try symbol ?? .number(row.real("value"))))
    }
    return periods
  }
}

extension MeasureBlock {
  /// What is missing is no number in both. SQLite keeps a zero without its sign.
  fileprivate func isSame(as other: MeasureBlock) -> Bool {
    symbolCodes == other.symbolCodes && numbers.count == other.numbers.count
      && zip(numbers, other.numbers).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }
}
