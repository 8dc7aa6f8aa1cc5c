import CPostgres
import SQL

/// The rows of one answer of the server, which sends values as bytes.
struct PostgresRows {
  let columns: [String]
  private let result: OpaquePointer

  /// - Parameter columns: the names, where an answer before has told them.
  init(_ result: OpaquePointer, columns: [String]?) {
    self.result = result
    self.columns =
      columns ?? (0..<PQnfields(result)).map { PQfname(result, $0).map { String(cString: $0) } ?? "" }
  }

  func read(_ take: (SQLRow) throws -> Void) throws {
    for row in 0..<PQntuples(result) {
      try take(SQLRow(columns: columns, values: columns.indices.map { try value(row, Int32($0)) }))
    }
  }

  private func value(_ row: Int32, _ column: Int32) throws -> SQLValue {
    guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
    switch PQftype(result, column) {
    case 16, 21, 23, 20: return .integer(PostgresRows.whole(bytes))
    case 701: return .real(Double(bitPattern: UInt64(bitPattern: PostgresRows.whole(bytes))))
    case 17: return .blob(Array(bytes))
    case 18, 19, 25, 705, 1_042, 1_043: return .text(String(decoding: bytes, as: UTF8.self))
    case let type:
      throw SQLError(.other, "PostgreSQL answered with a type that Cairn does not read (\(type)).")
    }
  }

  /// The most important byte first, in two's complement of its length.
  private static func whole(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    let first: Int64 = bytes.count < 8 && (bytes.first ?? 0) & 0x80 != 0 && bytes.count > 1 ? -1 : 0
    return bytes.reduce(first) { $0 << 8 | Int64($1) }
  }
}
