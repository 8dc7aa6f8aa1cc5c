import CPostgres
public import SQL

/// PostgreSQL: writers of different councils beside each other, every commit on the server's disk before it is
/// acknowledged, and readers that wait for no write.
public final class PostgresEngine: SQLEngine {
  private let pool: SessionPool

  /// Opens a database.
  ///
  /// - Parameter address: as libpq takes it, `postgresql://name@host,other/database?target_session_attrs=read-write`.
  /// - Throws: `SQLError` that names the server and the database, never a password.
  public init(_ address: String) throws {
    // libpq's own words would repeat what was written, a password too.
    let parts = PostgresEngine.parts(of: address)
    let isPort = (parts?["port"] ?? "").allSatisfy { $0.isNumber || $0 == "," }
    guard isPort, let parts, parts["dbname"]?.contains("@") != true else {
      throw SQLError(
        .cannotOpen,
        "The address of the PostgreSQL database can't be read. It is written postgresql://name@host/database; "
          + "signs such as @ : / % in a name or password are written %40 %3A %2F %25.")
    }
    pool = SessionPool(address)
    try pool.use { try $0.checkDatabase() }
  }

  /// Whether a text is the address of a PostgreSQL database.
  public static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
  }

  /// What an address says, by libpq's names (`host`, `dbname`, `password`, `sslmode` …); nil where it can't be read.
  public static func parts(of address: String) -> [String: String]? {
    guard let options = PQconninfoParse(address, nil) else { return nil }
    defer { PQconninfoFree(options) }
    var parts: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { parts[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return parts
  }

  public func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
    try transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
  }

  public func write<Result>(_ part: WritePart, _ body: (any SQLConnection) throws -> Result) throws -> Result {
    try transaction("BEGIN; \(WriteLock.take(part))", body)
  }

  public func migrate(_ body: (any SQLConnection) throws -> Void) throws {
    try transaction("BEGIN; \(WriteLock.take(.everything)); SET LOCAL statement_timeout = 0", body)
  }

  /// Only what happens before `body` is tried again on another connection: an idle one may have been ended by the server.
  private func transaction<Result>(_ begin: String, _ body: (any SQLConnection) throws -> Result) throws -> Result {
    try pool.use(begin: begin) { session in
      let result: Result
      do {
        result = try body(PostgresConnection(session: session))
      } catch {
        session.rollBack()
        throw error
      }
      try session.commit()
      return result
    }
  }
}

/// Advisory locks by which writers wait for each other. A council's writer holds the first one shared and its council's
/// alone; a writer of everything holds the first one alone. They are always taken in this order, so nobody waits in a ring.
enum WriteLock {
  /// The last four letters of `cairn` in ASCII: other programs in the same database have their own.
  private static let family = 0x6169_726E

  static func take(_ part: WritePart) -> String {
    switch part {
    case .row: "SELECT 1"
    case .everything: "SELECT pg_advisory_xact_lock(\(family), -1)"
    case .council(let council):
      "SELECT pg_advisory_xact_lock_shared(\(family), -1); \(hold(council: council))"
    }
  }

  static func hold(council: Int) -> String { "SELECT pg_advisory_xact_lock(\(family), \(council))" }
}
