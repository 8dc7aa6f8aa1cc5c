import GRDB
import GRDBSQLite
import SQL

/// Inserts rows through SQLite's own calls: GRDB's arguments cost several times the insert itself
/// (docs/reference/benchmarks.md).
struct SQLiteLoader: SQLLoader {
  let statement: OpaquePointer
  let connection: OpaquePointer?

  /// SQLite's sign that it must copy what it is given.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  func add(_ values: [SQLValue]) throws {
    for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
    let result = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard result == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: result), message: String(cString: sqlite3_errmsg(connection)))
    }
  }

  /// Columns are bound in order: in an INSERT `$1` comes first.
  private func bind(_ value: SQLValue, at index: Int32) {
    switch value {
    case .null: sqlite3_bind_null(statement, index)
    case .integer(let number): sqlite3_bind_int64(statement, index, number)
    case .real(let number): sqlite3_bind_double(statement, index, number)
    case .text(var text):
      text.withUTF8 { bytes in
        _ = bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(statement, index, $0.baseAddress, Int32($0.count), SQLiteLoader.copied)
        }
      }
    case .blob(let bytes):
      bytes.withUnsafeBytes {
        _ = sqlite3_bind_blob64(statement, index, $0.baseAddress, sqlite3_uint64($0.count), SQLiteLoader.copied)
      }
    }
  }
}
