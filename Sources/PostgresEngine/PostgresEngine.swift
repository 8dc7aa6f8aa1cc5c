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
    pool = SessionPool(address)
    try pool.use { try $0.checkDatabase() }
  }

  /// Whether a text is the address of a PostgreSQL database.
  public static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
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
  /// `cairn` in ASCII, cut to 32 bits: other programs in the same database have their own.
  private static let family = 0x6169_726E

  static func take(_ part: WritePart) -> String {
    switch part {
    case .everything: "SELECT pg_advisory_xact_lock(\(family), -1)"
    case .council(let council):
      "SELECT pg_advisory_xact_lock_shared(\(family), -1); \(hold(council: council))"
    }
  }

  static func hold(council: Int) -> String { "SELECT pg_advisory_xact_lock(\(family), \(council))" }
}
