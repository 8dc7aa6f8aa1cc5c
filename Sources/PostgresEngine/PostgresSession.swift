import CPostgres
import SQL

/// One connection to a server. The pool gives it to one thread at a time.
final class PostgresSession: @unchecked Sendable {
  private let connection: OpaquePointer
  /// For messages: the database and where it is.
  private let name: String
  /// The names of statements that the server has taken apart, by their text.
  private var prepared: [String: String] = [:]

  /// What holds unless the address says otherwise. A server that vanished is noticed within half a minute.
  private static let settings = [
    ("fallback_application_name", "cairn"), ("connect_timeout", "5"), ("keepalives_idle", "15"),
    ("keepalives_interval", "5"), ("keepalives_count", "3"), ("tcp_user_timeout", "30000"),
  ]

  /// - Throws: `SQLError` where the server can't be reached or refuses.
  init(_ address: String) throws {
    let pairs = PostgresSession.settings + [("dbname", address), ("client_encoding", "UTF8")]
    guard
      let connection = withStrings(
        pairs.map(\.0), { names in withStrings(pairs.map(\.1)) { PQconnectdbParams(names, $0, 1) } })
    else { throw SQLError(.cannotOpen, "There is no memory for a connection to PostgreSQL.") }
    self.connection = connection
    name = PostgresSession.name(of: connection)
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
    guard PQstatus(connection) == CONNECTION_OK else { throw SQLError(connecting: connection, name) }
    try script(PostgresSession.limits)
  }

  deinit { PQfinish(connection) }

  /// No write is acknowledged before it is on the server's disk. A statement, a wait for another's write and a transaction
  /// that does nothing all end some time, unless the role or the address has a limit of its own.
  private static let limits = """
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local');
    SELECT set_config(name, standing, false)
    FROM (VALUES ('statement_timeout', '120s'), ('lock_timeout', '120s'),
      ('idle_in_transaction_session_timeout', '300s')) AS t (name, standing)
    WHERE current_setting(name) = '0';
    SET bytea_output = 'hex'; SET TimeZone = 'UTC'
    """

  private static func name(of connection: OpaquePointer) -> String {
    let database = PQdb(connection).map { String(cString: $0) } ?? ""
    let host = PQhost(connection).map { String(cString: $0) } ?? ""
    return "the PostgreSQL database “\(database)”" + (host.isEmpty ? "" : " at \(host)")
  }

  /// Text must be sorted as Cairn sorts it, and hold every letter.
  ///
  /// - Throws: `SQLError` for a database that was made otherwise.
  func checkDatabase() throws {
    var found: SQLRow?
    try read(
      SQLStatement(
        """
        SELECT pg_encoding_to_char(encoding) AS encoding, datcollate AS collate,
          'B'::text < 'a'::text AND 'a-b'::text < 'ab'::text AS is_by_byte FROM pg_database
        WHERE datname = current_database()
        """)
    ) { found = $0 }
    guard let found else { return }
    let (encoding, order) = (try found.text("encoding"), try found.text("collate"))
    let isByByte = try found.integer("is_by_byte") == 1
    guard encoding != "UTF8" || !isByByte || !["C", "POSIX", "C.UTF-8", "C.utf8"].contains(order) else { return }
    let sorted = isByByte ? "in the order of \(order)" : "in an order of its language"
    throw SQLError(
      .notADatabase,
      "\(name.capitalizedFirst) keeps text as \(encoding) \(sorted); Cairn needs UTF8 in the order of C. Make one so: "
        + PostgresSession.making)
  }

  /// How a database is made that Cairn takes.
  static let making =
    "CREATE DATABASE cairn TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'"

  /// Whether the connection is gone.
  var isLost: Bool { PQstatus(connection) != CONNECTION_OK }

  /// Whether nothing is under way.
  var isIdle: Bool { !isLost && PQtransactionStatus(connection) == PQTRANS_IDLE }

  /// Runs statements without values, whose rows are not asked for.
  func script(_ text: String) throws {
    let result = PQexec(connection, text)
    defer { PQclear(result) }
    try check(result)
  }

  /// What failed goes back by itself when the connection is lost.
  func rollBack() { PQclear(PQexec(connection, "ROLLBACK")) }

  /// - Throws: `SQLError`, which says so where nobody knows whether the write was stored.
  func commit() throws {
    let result = PQexec(connection, "COMMIT")
    defer { PQclear(result) }
    if isLost {
      throw SQLError(
        .uncertain,
        "The connection to \(name) was lost while this was being stored. Look whether it is there before you send it again."
      )
    }
    try check(result)
    // A transaction that failed ends by rolling back, and the server calls that no error.
    guard PQcmdStatus(result).map({ String(cString: $0) }) == "COMMIT" else {
      throw SQLError(.other, "\(name.capitalizedFirst) did not store this; nothing was changed.")
    }
  }

  func read(_ statement: SQLStatement, _ take: (SQLRow) throws -> Void) throws {
    try send(statement)
    PQsetSingleRowMode(connection)
    var columns: [String]?
    var failure: (any Error)?
    while let result = PQgetResult(connection) {
      defer { PQclear(result) }
      guard failure == nil else { continue }
      do {
        try check(result)
        let rows = PostgresRows(result, columns: columns)
        columns = rows.columns
        try rows.read(take)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  func execute(_ statement: SQLStatement) throws { try read(statement) { _ in } }

  /// Sends rows of a table as COPY takes them.
  func copy(_ statement: String, _ bytes: [UInt8]) throws {
    let begun = PQexec(connection, statement)
    defer { PQclear(begun) }
    try check(begun)
    let isSent = bytes.withUnsafeBytes { raw in
      PQputCopyData(connection, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count)) == 1
    }
    guard isSent, PQputCopyEnd(connection, nil) == 1 else { throw SQLError(lost: connection, name) }
    var failure: (any Error)?
    while let result = PQgetResult(connection) {
      defer { PQclear(result) }
      do { try check(result) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }

  private func send(_ statement: SQLStatement) throws {
    let values = try statement.values.map(PostgresValue.init)
    let prepared = try prepare(statement.text)
    let isSent = PostgresValue.withAll(values) { pointers, lengths, formats in
      PQsendQueryPrepared(connection, prepared, Int32(values.count), pointers, lengths, formats, 1) == 1
    }
    guard isSent else { throw SQLError(lost: connection, name) }
  }

  private func prepare(_ text: String) throws -> String {
    if let name = prepared[text] { return name }
    let name = "s\(prepared.count)"
    let result = PQprepare(connection, name, text, 0, nil)
    defer { PQclear(result) }
    try check(result)
    prepared[text] = name
    return name
  }

  private func check(_ result: OpaquePointer?) throws {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COPY_IN, PGRES_EMPTY_QUERY: return
    default: throw isLost ? SQLError(lost: connection, name) : SQLError(result, name)
    }
  }
}

/// C strings, and a null after them, for as long as `work` runs.
private func withStrings<Result>(
  _ texts: [String], _ work: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
  let strings = texts.map { Array($0.utf8CString) }
  return strings.flatMap { $0 }.withUnsafeBufferPointer { buffer in
    var at = 0
    let pointers: [UnsafePointer<CChar>?] = strings.map { string in
      defer { at += string.count }
      return buffer.baseAddress.map { $0 + at }
    }
    return (pointers + [nil]).withUnsafeBufferPointer { work($0.baseAddress) }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
