import SQL
import Testing
import TestSupport

private let first = Migration(
  number: 1, name: "first",
  script: "CREATE TABLE schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL); CREATE TABLE a (n INTEGER)")
private let second = Migration(number: 2, name: "second", script: "INSERT INTO a (n) VALUES (7)")

private func numbers(_ engine: any SQLEngine, _ table: String, _ column: String) throws -> [Int] {
  try engine.read {
    try $0.rows(SQLStatement("SELECT \(column) FROM \(table) ORDER BY 1")).map { try $0.integer(column) }
  }
}

@Test func `A migration runs once, however often the database is opened`() throws {
  let engine = try TestDatabase.empty()
  for _ in 0..<3 { try Migrator([first, second]).migrate(engine) }
  #expect(try numbers(engine, "a", "n") == [7])
  #expect(try numbers(engine, "schema_migration", "number") == [1, 2])
}

@Test func `A database of an earlier schema gets only what it has not had`() throws {
  let engine = try TestDatabase.empty()
  try Migrator([first]).migrate(engine)
  #expect(try numbers(engine, "a", "n") == [])
  try Migrator([first, second]).migrate(engine)
  #expect(try numbers(engine, "a", "n") == [7])
}

@Test func `A database of a later version is refused and left as it is`() throws {
  let engine = try TestDatabase.empty()
  try Migrator([first, second]).migrate(engine)
  let error = #expect(throws: SQLError.self) { try Migrator([first]).migrate(engine) }
  #expect(error?.description.contains("later version") == true)
  #expect(error?.description.contains("schema 2; this version knows 1") == true)
  #expect(try numbers(engine, "schema_migration", "number") == [1, 2])
}

@Test func `A migration that fails leaves the schema before it`() throws {
  let engine = try TestDatabase.empty()
  let broken = Migration(
    number: 2, name: "broken", script: "INSERT INTO a (n) VALUES (7); INSERT INTO nowhere VALUES (1)")
  #expect(throws: SQLError.self) { try Migrator([first, broken]).migrate(engine) }
  #expect(try numbers(engine, "a", "n") == [])
  #expect(try numbers(engine, "schema_migration", "number") == [1])
}
