import FoundationEssentials
import SQL
import SQLiteEngine
import Store
import Testing
import TestSupport

/// The schema as each engine keeps it, beside the tests: `make golden` writes it anew.
struct SchemaTests {
  @Test func `Every engine has the same tables, columns, keys and references`() throws {
    let lite = try SQLiteEngine()
    _ = try Store(lite)
    let memory = try MemoryStore()
    let expected = try lite.read { try $0.tables() }
    let found = try memory.engine.read { try $0.tables() }
    #expect(expected.map(\.name) == found.map(\.name))
    for (one, other) in zip(expected, found) { #expect(one == other, "\(one.name)") }
  }

  @Test func `What a council owns is keyed by the council, and refers to nothing of another`() throws {
    for table in try MemoryStore().engine.read({ try $0.tables() }) where table.key.first == "council_id" {
      for columns in [table.key] + table.unique { #expect(columns.first == "council_id", "\(table.name)") }
      for reference in table.references where shared.contains(reference.table) == false {
        #expect(reference.columns.first == "council_id", "\(table.name) to \(reference.table)")
      }
    }
  }

  @Test func `What all councils share refers to nothing that one of them owns`() throws {
    let tables = try MemoryStore().engine.read { try $0.tables() }
    let own = Set(tables.filter { $0.key.first == "council_id" && !shared.contains($0.name) }.map(\.name))
    for table in tables where !own.contains(table.name) {
      #expect(table.references.allSatisfy { !own.contains($0.table) }, "\(table.name)")
    }
  }

  /// Roles are asked for at every visit, of whatever council: they stand with the people.
  private let shared: Set = ["person", "release", "strategy_address", "location", "held_role", "sign_on_role"]

  @Test func `The schema is the one that stands beside the tests`() throws {
    let memory = try MemoryStore()
    if TestDatabase.server == nil {
      let statements = SQLStatement(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name")
      let texts = try memory.engine.read { try $0.rows(statements).map { try $0.text("sql") + ";\n" } }
      try expectGolden(texts.joined(separator: "\n"), "schema-sqlite.sql")
    } else {
      let columns = SQLStatement(
        """
        SELECT c.relname::text AS name, string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
          || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, E',\\n  ' ORDER BY a.attnum) AS columns
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace GROUP BY c.relname ORDER BY c.relname
        """)
      let rules = SQLStatement(
        """
        SELECT conrelid::regclass::text AS name, pg_get_constraintdef(oid) AS rule FROM pg_constraint
        WHERE connamespace = current_schema()::regnamespace ORDER BY name, contype DESC, rule
        """)
      let indexes = SQLStatement(
        """
        SELECT indexdef AS text FROM pg_indexes WHERE schemaname = current_schema() AND indexname NOT IN (
          SELECT conname FROM pg_constraint) ORDER BY indexname
        """)
      let text = try memory.engine.read { sql in
        let rules = try Dictionary(grouping: sql.rows(rules)) { try $0.text("name") }
        let tables = try sql.rows(columns).map { row in
          let name = try row.text("name")
          let own = try (rules[name] ?? []).map { ",\n  \(try $0.text("rule"))" }
          return "CREATE TABLE \(name) (\n  \(try row.text("columns"))\(own.joined())\n);\n"
        }
        return (tables + (try sql.rows(indexes).map { try $0.text("text") + ";\n" })).joined(separator: "\n")
      }
      try expectGolden(text, "schema-postgresql.sql")
    }
  }
}
