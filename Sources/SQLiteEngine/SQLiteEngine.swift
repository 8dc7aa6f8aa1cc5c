import GRDB
public import SQL

/// SQLite in write-ahead mode: one writer, every commit on disk before it is acknowledged, and readers beside it that wait
/// for no write.
public final class SQLiteEngine: SQLEngine {
  private let queue: DatabaseQueue
  /// Nil for a database in memory, which has one connection.
  private let readers: ReaderPool?

  /// How long a command waits for another one's write, in seconds: longer than an import takes.
  private static let patience = 120.0

  /// Opens a database file, made if it is absent.
  ///
  /// - Throws: `SQLError` that names the file.
  public init(path: String) throws {
    queue = try explained(path) {
      var configuration = SQLiteEngine.configuration(journal: "WAL")
      configuration.busyMode = .timeout(SQLiteEngine.patience)
      return try DatabaseQueue(path: path, configuration: configuration)
    }
    readers = ReaderPool(path: path, patience: SQLiteEngine.patience)
  }

  /// The writer is the last to close: it brings what is in the log beside the file into the file.
  deinit { readers?.close() }

  /// Opens a file that is there, only to read it.
  public init(reading path: String) throws {
    queue = try explained(path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(SQLiteEngine.patience)
      return try DatabaseQueue(path: path, configuration: configuration)
    }
    readers = nil
  }

  /// A database in memory, for tests.
  public init() throws {
    queue = try explained("memory") { try DatabaseQueue(configuration: SQLiteEngine.configuration(journal: "MEMORY")) }
    readers = nil
  }

  public func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
    try explained(queue.path) {
      guard let readers else { return try queue.read { try body(SQLiteConnection(database: $0, path: queue.path)) } }
      return try readers.read { try body(SQLiteConnection(database: $0, path: queue.path)) }
    }
  }

  public func write<Result>(_ part: WritePart, _ body: (any SQLConnection) throws -> Result) throws -> Result {
    try explained(queue.path) {
      try queue.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try body(SQLiteConnection(database: database, path: queue.path))
          return .commit
        }
        guard let result else { throw SQLError(.other, "The write did not finish.") }
        return result
      }
    }
  }

  public func migrate(_ body: (any SQLConnection) throws -> Void) throws {
    try explained(queue.path) {
      try queue.writeWithoutTransaction { database in
        // Inside a transaction this is a no-op, so it stands around it; the check stands in for it before the commit.
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
        try database.inTransaction(.immediate) {
          try body(SQLiteConnection(database: database, path: queue.path))
          try database.checkForeignKeys()
          return .commit
        }
      }
    }
  }

  /// Copies a database as it is at one time into a new file, while others may write to it. Its schema is not looked at.
  ///
  /// - Throws: `SQLError`.
  public static func copy(_ path: String, to other: String) throws {
    let source = try SQLiteEngine(reading: path)
    do {
      try source.queue.backup(to: DatabaseQueue(path: other))
    } catch let error as DatabaseError {
      // What can't be read is the one, what can't be written the other.
      let isOther = [.SQLITE_FULL, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR].contains(error.resultCode)
      throw SQLError(error, path: isOther ? other : path)
    }
  }

  /// Makes one file of a database that nobody has open: with nothing beside it, it can be moved and kept.
  ///
  /// - Throws: `SQLError`.
  public static func settle(_ path: String) throws {
    try explained(path) {
      try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    }
  }

  /// GRDB's own write-ahead mode is left alone: it would set `synchronous` back to NORMAL, and writes to the file every
  /// time it is opened.
  private static func configuration(journal: String) -> Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase {
      try $0.execute(sql: "PRAGMA journal_mode = \(journal); PRAGMA synchronous = FULL")
    }
    return configuration
  }
}

/// Runs database work and says in words what went wrong.
func explained<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as DatabaseError {
    throw SQLError(error, path: path)
  }
}

extension SQLError {
  fileprivate init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_CANTOPEN:
      self.init(.cannotOpen, "\(path) can't be opened: check that its folder exists and may be written to.")
    case .SQLITE_NOTADB:
      self.init(.notADatabase, "\(path) is not a Cairn database. Move it away or name another with --database.")
    case .SQLITE_BUSY:
      self.init(.busy, "\(path) is being written by another process. Try again when it has finished.")
    case .SQLITE_FULL:
      self.init(.full, "There is no room left on the disk that holds \(path). Nothing was changed.")
    case .SQLITE_READONLY:
      self.init(.readOnly, "\(path) may not be written to: check its owner and permissions.")
    case .SQLITE_IOERR:
      self.init(
        .disk,
        "The disk that holds \(path) failed (\(error.message ?? "no detail")). Nothing was changed: look at the disk first, "
          + "then at the database with cairn database verify.")
    case .SQLITE_CORRUPT:
      self.init(.damaged, "\(path) is damaged (\(error.message ?? "no detail")). Restore it from a backup.")
    case .SQLITE_CONSTRAINT:
      self.init(.constraint, "\(path) refused a row: \(error.message ?? "a rule of the schema").")
    default:
      self.init(.other, "\(path): \(error.message ?? "the database gave no reason").")
    }
  }
}
