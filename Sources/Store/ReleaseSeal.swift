import Secrets
import SQL

extension Tables {
  /// The row that holds the digest of everything a release brought.
  public func seal(_ release: String, _ digest: String) -> TableRow {
    TableRow(.releaseSeal, .text(release), .text(digest))
  }

  /// The digests that releases were sealed with, and how much each covers, by release.
  public func releaseSeals() throws -> [String: (digest: String, covers: Int)] {
    try sql.rows(SQLStatement("SELECT release_id, rows_digest, covers FROM release_seal ORDER BY release_id"))
      .reduce(into: [:]) { $0[try $1.text("release_id")] = (try $1.text("rows_digest"), try $1.integer("covers")) }
  }

  /// A digest of every row that a release brought, as they are now: lists, measures, series, cells and blocks.
  ///
  /// - Parameter covers: 1 as it was up to schema 12, without most columns of the dictionary; 2 with all of them.
  public func rowsDigest(ofRelease id: String, covers: Int = 2) throws -> String {
    let codes = Dictionary(uniqueKeysWithValues: try locations().map { ($1, $0.coded) })
    var stream = DigestStream()
    /// Every value as it is stored, places as what they are called by.
    func add(_ columns: [String], _ statement: SQLStatement) throws {
      let isPlace = columns.map { $0.hasSuffix("location_id") }
      try sql.read(statement) { row in
        stream.add { bytes in
          for (value, isPlace) in zip(row.values, isPlace) {
            if isPlace, case .integer(let id) = value {
              bytes += codes[Int(id)] ?? []
            } else {
              value.code(into: &bytes)
            }
          }
        }
      }
    }
    for (table, first, order) in Tables.releaseTables {
      let columns = covers > 1 && table == "dictionary_line" ? Tables.dictionaryColumns : first
      // Releases that came before layouts were remembered were sealed without, those of up to schema 12 where there was
      // no such table.
      if table == "release_layout", try covers == 1 || layout(release: id) == nil { continue }
      stream.add(parts([table]))
      let statement = SQLStatement(
        "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE release_id = $1 ORDER BY \(order)", .text(id))
      try add(columns, statement)
    }
    let cells = SQLStatement(
      """
      SELECT o.location_id, o.value_text, o.value, o.symbol FROM series s JOIN observation o ON o.series_id = s.series_id
      WHERE s.release_id = $1 ORDER BY s.series_id, o.location_id
      """, .text(id))
    try add(["location_id", "value_text", "value", "symbol"], cells)
    return stream.digest.hex
  }

  private static let dictionaryColumns = [
    "line", "measure_code", "topic", "measure_short", "measure_name", "chart_title", "polarity", "polarity_raw",
    "axis_unit", "decimal_places", "year_type", "no_quartile_raw", "no_quartile", "state_funded_only", "source_table",
    "owner", "last_update", "last_update_raw", "next_update", "next_update_raw", "description", "periods_total",
    "periods_with_any_value",
  ]

  /// The tables of a release, what of each is covered, and the order of its rows.
  private static let releaseTables: [(table: String, columns: [String], order: String)] = [
    (
      "area",
      ["location_id", "position", "la_name", "area_type", "region_name", "gss_code", "is_discontinued", "is_observed"],
      "location_id"
    ),
    (
      "neighbour", ["edition", "location_id", "neighbour_rank", "neighbour_location_id", "closeness"],
      "edition, location_id, neighbour_rank"
    ),
    (
      "measure",
      [
        "measure_short", "position", "measure_name", "chart_title", "polarity", "axis_unit", "decimal_places",
        "year_type", "no_quartile", "owner", "last_update", "next_update", "description",
      ], "measure_short"
    ),
    ("dictionary_line", ["line", "topic", "measure_short", "polarity", "description"], "line"),
    (
      "series",
      [
        "measure_short", "position", "time_period", "data_item", "time_identifier", "start_date", "end_date",
        "pooled_years", "status",
      ], "series_id"
    ),
    ("measure_block", ["measure_short", "numbers", "symbol_codes"], "measure_short"),
    ("release_layout", ["position", "part", "column_name", "value"], "position"),
    ("release_finding", ["position", "check_name", "severity", "message", "file", "line"], "position"),
  ]
}
