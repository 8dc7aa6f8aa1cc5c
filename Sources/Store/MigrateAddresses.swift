import SQL

/// Finds whose each strategy is that was stored when it stood in its text alone. Nobody reads it there again.
enum MigrateAddresses {
  static func run(_ sql: any SQLConnection) throws {
    var found: [String: (council: Int, event: String)] = [:]
    let versions = SQLStatement(
      """
      SELECT substr(path, 12, length(path) - 16) AS id, text, event_id FROM definition_version
      WHERE substr(path, 1, 11) = 'strategies/' AND text <> '' ORDER BY path, version
      """)
    let drafts = SQLStatement(
      "SELECT strategy_id AS id, text, event_id FROM strategy_draft WHERE text <> '' ORDER BY strategy_id, position")
    for statement in [versions, drafts] {
      try sql.read(statement) { row in
        let id = try row.text("id")
        guard found[id] == nil, let council = council(in: try row.text("text")) else { return }
        found[id] = (council, try row.text("event_id"))
      }
    }
    for (id, address) in found.sorted(by: { $0.key < $1.key }) {
      try sql.execute(
        SQLStatement(
          "INSERT INTO strategy_address (strategy_id, council_id, event_id) VALUES ($1, $2, $3)", .text(id),
          .integer(address.council), .text(address.event)))
    }
  }

  /// `authority: 937`
  private static func council(in text: String) -> Int? {
    text.split(separator: "\n").lazy.filter { $0.hasPrefix("authority:") }.first.flatMap { line in
      Int(line.dropFirst("authority:".count).filter { $0.isNumber && $0.isASCII })
    }
  }
}
