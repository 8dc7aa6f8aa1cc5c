import SQL

extension Tables {
  /// The person whose calendar a link leads to, and this site's address; nil where it leads nowhere any more.
  public func calendar(_ digest: String) throws -> (person: String, site: String)? {
    try sql.rows(
      SQLStatement(
        """
        SELECT c.person_id, c.site FROM calendar_link c WHERE c.token_digest = $1
          AND c.position = (SELECT max(n.position) FROM calendar_link n WHERE n.person_id = c.person_id)
        ORDER BY c.person_id
        """, .text(digest))
    ).first.map { (try $0.text("person_id"), try $0.text("site")) }
  }

  /// Whether a person has a calendar link.
  public func hasCalendar(_ person: String) throws -> Bool {
    let rows = try sql.rows(
      SQLStatement(
        "SELECT token_digest FROM calendar_link WHERE person_id = $1 ORDER BY position DESC LIMIT 1", .text(person)))
    return try rows.first?.optionalText("token_digest") != nil
  }

  /// - Parameter digest: nil where there is to be none any more.
  public func calendarRow(_ digest: String?, of person: String, at site: String) throws -> TableRow {
    let last = SQLStatement(
      "SELECT coalesce(max(position), 0) AS last FROM calendar_link WHERE person_id = $1", .text(person))
    let position = try sql.rows(last).first?.integer("last") ?? 0
    return TableRow(.calendarLink, .text(person), .integer(position + 1), .optional(digest), .text(site))
  }
}
