import GRDB
import GRDBSQLite
import SQL

/// Reads rows through SQLite's own calls: GRDB's rows, unoptimised in a debug build, cost most of the time of a start.
struct SQLiteReader {
  private let statement: OpaquePointer
  private let columns: [String]

  /// - Parameters:
  ///   - statement: bound to its values.
  ///   - columns: the names of its columns.
  init(_ statement: OpaquePointer, columns: [String]) {
    self.statement = statement
    self.columns = columns
  }

  /// Hands over every row.
  ///
  /// - Throws: `DatabaseError`; whatever `take` throws.
  func read(_ take: (SQLRow) throws -> Void) throws {
    defer { sqlite3_reset(statement) }
    while true {
      let result = sqlite3_step(statement)
      guard result == SQLITE_ROW else {
        if result == SQLITE_DONE { return }
        throw DatabaseError(
          resultCode: ResultCode(rawValue: result),
          message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement))))
      }
      try take(SQLRow(columns: columns, values: columns.indices.map { value(Int32($0)) }))
    }
  }

  private func value(_ column: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(statement, column) else { return .null }
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
      return .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(statement, column))
      return .blob(Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, column), count: count)))
    default: return .null
    }
  }
}
