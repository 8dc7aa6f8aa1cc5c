import FoundationEssentials
import GRDB
import SQL

/// SQLite inside one read or write.
struct SQLiteConnection: SQLConnection {
  let database: Database
  /// For messages: one connection may be used inside another's transaction.
  let path: String

  func read(_ statement: SQLStatement, _ take: (SQLRow) throws -> Void) throws {
    try explained(path) {
      let prepared = try database.cachedStatement(sql: statement.text)
      try prepared.setArguments(statement.arguments)
      try SQLiteReader(prepared.sqliteStatement, columns: prepared.columnNames).read(take)
    }
  }

  func execute(_ statement: SQLStatement) throws {
    try database.cachedStatement(sql: statement.text).execute(arguments: statement.arguments)
  }

  func hasTable(_ name: String) throws -> Bool { try database.tableExists(name) }

  /// There is one writer anyway.
  func hold(council: Int) {}

  func script(_ text: String) throws { try database.execute(sql: text) }

  /// A table is referred to by its name.
  func replace(table: String, by other: String) throws {
    try script("DROP TABLE \(table); ALTER TABLE \(other) RENAME TO \(table)")
  }

  func load(_ table: String, columns: [String], _ fill: (any SQLLoader) throws -> Void) throws {
    let places = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    try explained(path) {
      let statement = try database.makeStatement(
        sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))")
      try fill(SQLiteLoader(statement: statement.sqliteStatement, connection: database.sqliteConnection))
    }
  }
}

extension SQLStatement {
  /// Bound by name: SQLite numbers `$1` by where it first appears, so binding by position is silently wrong.
  fileprivate var arguments: StatementArguments {
    let named = values.enumerated().map { ("\($0 + 1)", $1.databaseValue as (any DatabaseValueConvertible)?) }
    return StatementArguments(Dictionary(uniqueKeysWithValues: named))
  }
}

extension SQLValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }
}
