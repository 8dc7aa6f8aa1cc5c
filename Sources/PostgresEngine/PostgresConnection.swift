import SQL

/// PostgreSQL inside one read or write.
struct PostgresConnection: SQLConnection {
  let session: PostgresSession

  func read(_ statement: SQLStatement, _ take: (SQLRow) throws -> Void) throws { try session.read(statement, take) }

  func execute(_ statement: SQLStatement) throws { try session.execute(statement) }

  func hasTable(_ name: String) throws -> Bool {
    try rows(SQLStatement("SELECT to_regclass($1) IS NOT NULL AS n", .text(name))).first?.integer("n") == 1
  }

  /// A server looks after its own files.
  func integrityFaults() -> [String] { [] }

  func settingFaults() throws -> [String] {
    let wanted = SQLStatement(
      """
      SELECT name, setting FROM pg_settings
      WHERE (name IN ('fsync', 'full_page_writes') AND setting <> 'on')
        OR (name = 'server_version_num' AND setting < '150000') ORDER BY name
      """)
    return try rows(wanted).map { row in
      let (name, setting) = (try row.text("name"), try row.text("setting"))
      return name == "server_version_num"
        ? "PostgreSQL is older than version 15." : "\(name) is \(setting): a loss of power can destroy what is stored."
    }
  }

  func takeTime() throws { try script("SET LOCAL statement_timeout = 0") }

  func hold(council: Int) throws { try session.script(WriteLock.hold(council: council)) }

  func script(_ text: String) throws { try session.script(text) }

  /// What refers to the table is taken away, and made again as it was for the one that takes its place.
  func replace(table: String, by other: String) throws {
    let references = try rows(
      SQLStatement(
        """
        SELECT conrelid::regclass::text AS referring, conname AS name, pg_get_constraintdef(oid) AS definition
        FROM pg_constraint WHERE contype = 'f' AND confrelid = to_regclass($1) ORDER BY referring, name
        """, .text(table)))
    let (named, made) = try references.reduce(into: ([String](), [String]())) { lists, row in
      let constraint = "ALTER TABLE \(try row.text("referring"))"
      lists.0.append("\(constraint) DROP CONSTRAINT \(try row.text("name"))")
      lists.1.append("\(constraint) ADD CONSTRAINT \(try row.text("name")) \(try row.text("definition"))")
    }
    let swap = ["DROP TABLE \(table)", "ALTER TABLE \(other) RENAME TO \(table)"]
    try script((named + swap + made).joined(separator: "; "))
  }

  func load(_ table: String, columns: [String], _ fill: (any SQLLoader) throws -> Void) throws {
    let loader = PostgresLoader(session, "COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN")
    try fill(loader)
    try loader.finish()
  }
}
