import Days
public import PublishedData
import SQL

extension Tables {
  /// Every release, the first known first.
  public func releases() throws -> [Release] {
    try sql.rows(
      SQLStatement("SELECT data_set, title, source, known_from FROM release ORDER BY known_from, release_id")
    ).map { row in
      Release(
        dataSet: try row.text("data_set"), title: try row.text("title"), source: try row.text("source"),
        knownFrom: try day(row.text("known_from")))
    }
  }

  /// The ids of every release, as they are stored.
  public func releaseIDs() throws -> [String] {
    try sql.rows(SQLStatement("SELECT release_id FROM release ORDER BY release_id")).map { try $0.text("release_id") }
  }

  /// What tells the files apart from which the releases of a data set were imported, by the releases' ids.
  public func fingerprints(dataSet: String) throws -> [(id: String, fingerprint: String)] {
    try sql.rows(
      SQLStatement(
        "SELECT release_id, fingerprint FROM release WHERE data_set = $1 ORDER BY release_id", .text(dataSet))
    ).map { (try $0.text("release_id"), try $0.text("fingerprint")) }
  }

  public func row(_ release: Release, fingerprint: String) -> TableRow {
    TableRow(
      .release, .text(release.id), .text(release.dataSet), .text(release.title), .text(release.source),
      .text(release.knownFrom.description), .text(fingerprint))
  }

  public func insert(_ notices: [ReleaseNotice], release: Release) throws {
    let columns = ["release_id", "position", "check_name", "severity", "message", "file", "line"]
    try sql.load("release_finding", columns: columns) { loader in
      for (position, notice) in notices.enumerated() {
        try loader.add([
          .text(release.id), .integer(position), .text(notice.check), .text("warning"), .text(notice.message),
          .text(notice.file), notice.line.map { .integer($0) } ?? .null,
        ])
      }
    }
  }

  /// What was noticed in a release, in the order of its files.
  public func notices(release id: String) throws -> [ReleaseNotice] {
    try sql.rows(
      SQLStatement(
        "SELECT check_name, message, file, line FROM release_finding WHERE release_id = $1 ORDER BY position",
        .text(id))
    ).map { row in
      ReleaseNotice(
        check: try row.text("check_name"), message: try row.text("message"), file: try row.text("file"),
        line: try row.optionalInteger("line"))
    }
  }
}

/// A stored day.
func day(_ text: String) throws -> Day {
  guard let day = Day(text) else { throw SQLError(.damaged, "The database holds “\(text)” where a day belongs.") }
  return day
}
