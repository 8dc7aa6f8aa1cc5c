public import Days
public import PublishedData
import SQL

extension Tables {
  /// Every release, the first known first.
  public func releases() throws -> [Release] {
    try sql.rows(
      SQLStatement(
        """
        SELECT r.data_set, r.title, r.source, r.known_from, w.withdrawn_on, w.reason FROM release r
        LEFT JOIN release_withdrawal w ON w.release_id = r.release_id ORDER BY r.known_from, r.release_id
        """)
    ).map { row in
      Release(
        dataSet: try row.text("data_set"), title: try row.text("title"), source: try row.text("source"),
        knownFrom: try day(row.text("known_from")),
        withdrawal: try row.optionalText("withdrawn_on").map { on in
          Release.Withdrawal(day: try day(on), reason: try row.text("reason"))
        })
    }
  }

  /// The day on which each release was imported, by its id.
  public func daysTakenIn() throws -> [String: Day] {
    let rows = try sql.rows(
      SQLStatement(
        """
        SELECT r.release_id, e.happened_at FROM release r
        JOIN event e ON e.event_id = r.event_id AND e.council_id = $1 ORDER BY r.release_id
        """, .integer(Tables.installation))
    ).map { row in (try row.text("release_id"), try dayInEngland(row.text("happened_at"))) }
    return Dictionary(rows) { first, _ in first }
  }

  public func row(_ withdrawal: Release.Withdrawal, of release: String) -> TableRow {
    TableRow(.releaseWithdrawal, .text(release), .text(withdrawal.day.description), .text(withdrawal.reason))
  }

  /// The ids of every release, as they are stored.
  public func releaseIDs() throws -> [String] {
    try sql.rows(SQLStatement("SELECT release_id FROM release ORDER BY release_id")).map { try $0.text("release_id") }
  }

  /// What tells the files apart from which the releases of a data set were imported.
  public func fingerprints(dataSet: String) throws -> [(id: String, fingerprint: String, isWithdrawn: Bool)] {
    try sql.rows(
      SQLStatement(
        """
        SELECT r.release_id, r.fingerprint, w.withdrawn_on FROM release r
        LEFT JOIN release_withdrawal w ON w.release_id = r.release_id WHERE r.data_set = $1 ORDER BY r.release_id
        """, .text(dataSet))
    ).map { row in
      (
        try row.text("release_id"), try row.text("fingerprint"),
        isWithdrawn: try row.optionalText("withdrawn_on") != nil
      )
    }
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

/// The day in England of a stored instant: `2026-06-30T23:30:00.000Z` is of 1 July.
private func dayInEngland(_ instant: String) throws -> Day {
  let hours = Int64(try day(String(instant.prefix(10))).number) * 24 + (Int64(instant.dropFirst(11).prefix(2)) ?? 0)
  return EnglandTime.day(at: hours * 3_600_000)
}

/// A stored day.
func day(_ text: String) throws -> Day {
  guard let day = Day(text) else { throw SQLError(.damaged, "The database holds “\(text)” where a day belongs.") }
  return day
}
