import Days
import Log
import SQL
import Store
import Supply
import Testing
import TestSupport

/// A store of its own whose tables can be looked at whole.
struct MemoryStore {
  let engine: any SQLEngine
  let store: Store

  init() throws { try self.init(TestDatabase.empty()) }

  init(_ engine: any SQLEngine) throws {
    self.engine = engine
    store = try Store(engine)
  }

  /// Every row of every table, `event` included.
  func dump() throws -> [String] {
    try engine.read { sql in
      try sql.tables().flatMap { table in try sql.rows(table.everyRow).map { "\(table.name): \($0.values)" } }
    }
  }

  /// Changes rows as somebody does who has the database in hand: what refers to what is not looked at.
  func forge(_ text: String, _ values: [SQLValue]) throws {
    try engine.migrate { sql in
      if TestDatabase.server != nil { try sql.script("SET LOCAL session_replication_role = replica") }
      try sql.execute(SQLStatement(text, values: values))
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

/// On a day that is not before the fixed one, for nothing is taken in before it is known.
@discardableResult
func importLAIT(_ directory: String, known: String, in memory: MemoryStore) throws -> ImportedRelease {
  let command = ImportLAIT(
    directory: directory, knownFrom: try day(known), title: "Tiny", source: "Invented for Ambleford")
  let later = Int64(command.knownFrom.number - occasion().day.number) * 86_400_000
  return try command.run(
    by: tester, in: memory.store, occasion(occasion().milliseconds + max(0, later)), progress: { _, _ in })
}
