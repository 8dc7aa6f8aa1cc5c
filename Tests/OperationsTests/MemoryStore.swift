import Days
import Log
import SQL
import SQLiteEngine
import Store
import Supply
import Testing
import TestSupport

/// A store in memory whose tables can be looked at whole.
struct MemoryStore {
  let engine: SQLiteEngine
  let store: Store

  init() throws { try self.init(SQLiteEngine()) }

  init(_ engine: SQLiteEngine) throws {
    self.engine = engine
    store = try Store(engine)
  }

  /// Every row of every table as SQLite prints it, `event` included.
  func dump() throws -> [String] {
    try engine.read { sql in
      let tables = try sql.rows(SQLStatement("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
      return try tables.flatMap { table in
        let name = try table.text("name")
        let columns = try sql.rows(SQLStatement("SELECT name FROM pragma_table_info($1) ORDER BY cid", .text(name)))
          .map { "quote(\(try $0.text("name")))" }
        return try sql.rows(
          SQLStatement("SELECT \(columns.joined(separator: " || ',' || ")) AS row FROM \(name) ORDER BY 1")
        ).map { "\(name): \(try $0.text("row"))" }
      }
    }
  }

  func rows(of table: String) throws -> Int? {
    try engine.read { try $0.rows(SQLStatement("SELECT count(*) AS n FROM \(table)")).first?.integer("n") }
  }
}

/// An occasion at a fixed time.
func occasion(_ milliseconds: Int64 = 1_775_640_600_000) -> Occasion {
  Occasion(milliseconds: milliseconds)
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

@discardableResult
func importLAIT(_ directory: String, known: String, in memory: MemoryStore) throws -> ImportLAIT.Outcome {
  let command = ImportLAIT(
    directory: directory, knownFrom: try day(known), title: "Tiny", source: "Invented for Ambleford")
  return try command.run(by: tester, in: memory.store, occasion(), progress: { _, _ in })
}
