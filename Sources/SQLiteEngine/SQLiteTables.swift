import GRDB
import SQL

extension SQLiteConnection {
  /// Nothing hurries them.
  func takeTime() {}

  func tables() throws -> [SQLTable] {
    let names = SQLStatement(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    return try rows(names).map { try table(named: $0.text("name")) }
  }

  func integrityFaults() throws -> [String] {
    try rows(SQLStatement("SELECT integrity_check AS fault FROM pragma_integrity_check")).map { try $0.text("fault") }
      .filter { $0 != "ok" }
  }

  /// They are ours.
  func settingFaults() -> [String] { [] }

  private func table(named name: String) throws -> SQLTable {
    let columns = try rows(
      SQLStatement("SELECT name, type, \"notnull\" AS must, pk FROM pragma_table_info($1) ORDER BY cid", .text(name)))
    let key = try columns.filter { try $0.integer("pk") > 0 }.sorted { try $0.integer("pk") < $1.integer("pk") }
    return SQLTable(
      name: name, columns: try columns.map(column), key: try key.map { try $0.text("name") },
      unique: try unique(in: name), references: try references(of: name))
  }

  private func column(_ row: SQLRow) throws -> SQLTable.Column {
    let kind: SQLTable.Kind =
      switch try row.text("type") {
      case "INTEGER", "BIGINT": .integer
      case "DOUBLE PRECISION": .real
      case "BYTEA": .bytes
      default: .text
      }
    return SQLTable.Column(try row.text("name"), kind, isOptional: try row.integer("must") == 0)
  }

  private func unique(in table: String) throws -> [[String]] {
    let indexes = SQLStatement("SELECT name FROM pragma_index_list($1) WHERE origin = 'u' ORDER BY name", .text(table))
    return try rows(indexes).map { index in
      try rows(SQLStatement("SELECT name FROM pragma_index_info($1) ORDER BY seqno", .text(try index.text("name"))))
        .map { try $0.text("name") }
    }
  }

  private func references(of table: String) throws -> [SQLTable.Reference] {
    let rows = try rows(
      SQLStatement(
        "SELECT id, \"table\" AS other, \"from\" AS own, \"to\" AS theirs FROM pragma_foreign_key_list($1) ORDER BY id, seq",
        .text(table)))
    return try Dictionary(grouping: rows) { try $0.integer("id") }.values.map { parts in
      SQLTable.Reference(
        try parts.map { try $0.text("own") }, table: try parts.first?.text("other") ?? "",
        tableColumns: try parts.map { try $0.text("theirs") })
    }
  }
}
