public import PublishedData
import SQL

extension Tables {
  public func counts(release id: String) throws -> ReleaseCounts {
    func count(_ statement: String) throws -> Int {
      try sql.rows(SQLStatement(statement, .text(id))).first?.integer("n") ?? 0
    }
    let joined = "FROM observation o JOIN series s ON s.series_id = o.series_id WHERE s.release_id = $1"
    return ReleaseCounts(
      observations: try count("SELECT count(*) AS n \(joined)"),
      numbers: try count("SELECT count(o.value) AS n \(joined)"),
      series: try count("SELECT count(*) AS n FROM series WHERE release_id = $1"),
      measures: try count("SELECT count(*) AS n FROM measure WHERE release_id = $1"),
      dictionaryLines: try count("SELECT count(*) AS n FROM dictionary_line WHERE release_id = $1"),
      areas: try count("SELECT count(*) AS n FROM area WHERE release_id = $1"),
      editions: try sql.rows(
        SQLStatement(
          """
          SELECT edition, count(DISTINCT location_id) AS n FROM neighbour WHERE release_id = $1
          GROUP BY edition ORDER BY edition
          """, .text(id))
      ).map { (try $0.text("edition"), try $0.integer("n")) })
  }

  /// The different period labels of a release, sorted.
  public func periodLabels(release id: String) throws -> [String] {
    try sql.rows(
      SQLStatement(
        "SELECT DISTINCT time_period FROM series WHERE release_id = $1 ORDER BY time_period", .text(id))
    ).map { try $0.text("time_period") }
  }
}
