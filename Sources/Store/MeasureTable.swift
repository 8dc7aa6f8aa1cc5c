import Days
public import PublishedData
import SQL

extension Tables {
  public func insert(_ measures: [Measure], release: Release) throws {
    let columns = [
      "release_id", "measure_short", "position", "measure_name", "chart_title", "polarity", "axis_unit",
      "decimal_places", "year_type", "no_quartile", "owner", "last_update", "next_update", "description",
    ]
    try sql.load("measure", columns: columns) { loader in
      for (position, measure) in measures.enumerated() {
        try loader.add([
          .text(release.id), .text(measure.shortName), .integer(position), .text(measure.name),
          .text(measure.chartTitle), .text(measure.polarity.rawValue), .text(measure.axisUnit),
          measure.decimalPlaces.map { .integer($0) } ?? .null, .text(measure.yearType.rawValue),
          .integer(measure.hasNoQuartile ? 1 : 0), .text(measure.owner),
          .optional(measure.lastUpdate?.description), .optional(measure.nextUpdate?.description),
          .text(measure.description),
        ])
      }
    }
  }

  /// - Parameters:
  ///   - columns: the dictionary's own, named like the table's.
  ///   - lines: the line in the file and its fields in the order of `columns`.
  public func insertDictionary(_ lines: [(line: Int, fields: [String])], columns: [String], release: Release) throws {
    try sql.load("dictionary_line", columns: ["release_id", "line"] + columns) { loader in
      for line in lines { try loader.add([.text(release.id), .integer(line.line)] + line.fields.map(SQLValue.text)) }
    }
  }

  /// The measures of a release in the dictionary's order, by short name.
  public func measures(release id: String) throws -> [Measure] {
    let topics = try topics(release: id)
    return try sql.rows(
      SQLStatement(
        """
        SELECT measure_short, measure_name, chart_title, polarity, axis_unit, decimal_places, year_type, no_quartile,
          owner, last_update, next_update, description
        FROM measure WHERE release_id = $1 ORDER BY position
        """, .text(id))
    ).map { row in
      let shortName = try row.text("measure_short")
      return Measure(
        shortName: shortName, name: try row.text("measure_name"), chartTitle: try row.text("chart_title"),
        topics: topics[shortName] ?? [], polarity: try known(row.text("polarity")),
        axisUnit: try row.text("axis_unit"), decimalPlaces: try row.optionalInteger("decimal_places"),
        yearType: try known(row.text("year_type")), hasNoQuartile: try row.integer("no_quartile") == 1,
        owner: try row.text("owner"), lastUpdate: try row.optionalText("last_update").map { try day($0) },
        nextUpdate: try row.optionalText("next_update").map { try day($0) }, description: try row.text("description"))
    }
  }

  private func topics(release id: String) throws -> [String: [String]] {
    var topics: [String: [String]] = [:]
    let rows = try sql.rows(
      SQLStatement(
        "SELECT measure_short, topic FROM dictionary_line WHERE release_id = $1 ORDER BY line", .text(id)))
    for row in rows { topics[try row.text("measure_short"), default: []].append(try row.text("topic")) }
    return topics
  }
}
