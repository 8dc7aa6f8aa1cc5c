import SQL

extension PostgresConnection {
  func tables() throws -> [SQLTable] {
    let columns = try columns()
    let constraints = try Dictionary(grouping: constraints(), by: \.table)
    return try columns.keys.sorted().map { name in
      let own = constraints[name] ?? []
      return SQLTable(
        name: name, columns: try (columns[name] ?? []).map(column), key: own.first { $0.kind == "p" }?.columns ?? [],
        unique: own.filter { $0.kind == "u" }.map(\.columns),
        references: own.filter { $0.kind == "f" }.map {
          SQLTable.Reference($0.columns, table: $0.other ?? "", tableColumns: $0.otherColumns)
        })
    }
  }

  private func columns() throws -> [String: [SQLRow]] {
    let rows = try rows(
      SQLStatement(
        """
        SELECT c.relname::text AS table_name, a.attname::text AS name, t.typname::text AS type, a.attnotnull AS must
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace AND a.attnum > 0
          AND NOT a.attisdropped
        ORDER BY c.relname, a.attnum
        """))
    return try Dictionary(grouping: rows) { try $0.text("table_name") }
  }

  private func column(_ row: SQLRow) throws -> SQLTable.Column {
    let kind: SQLTable.Kind =
      switch try row.text("type") {
      case "int4", "int8": .integer
      case "float8": .real
      case "bytea": .bytes
      default: .text
      }
    return SQLTable.Column(try row.text("name"), kind, isOptional: try row.integer("must") == 0)
  }

  private struct Constraint {
    let table, kind: String
    let columns: [String]
    let other: String?
    let otherColumns: [String]
  }

  private func constraints() throws -> [Constraint] {
    func named(_ numbers: String, of table: String) -> String {
      """
      (SELECT string_agg(a.attname, ',' ORDER BY n.place) FROM unnest(\(numbers)) WITH ORDINALITY AS n (number, place)
      JOIN pg_attribute a ON a.attrelid = \(table) AND a.attnum = n.number)
      """
    }
    return try rows(
      SQLStatement(
        """
        SELECT c.relname::text AS table_name, k.contype::text AS kind, \(named("k.conkey", of: "k.conrelid")) AS columns,
          o.relname::text AS other, \(named("k.confkey", of: "k.confrelid")) AS other_columns
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid LEFT JOIN pg_class o ON o.oid = k.confrelid
        WHERE k.contype IN ('p', 'u', 'f') AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname, k.conname
        """)
    ).map { row in
      func names(_ column: String) throws -> [String] {
        try (row.optionalText(column) ?? "").split(separator: ",").map(String.init)
      }
      return Constraint(
        table: try row.text("table_name"), kind: try row.text("kind"), columns: try names("columns"),
        other: try row.optionalText("other"), otherColumns: try names("other_columns"))
    }
  }
}
