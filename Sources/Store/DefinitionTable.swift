import SQL

/// A definition file as it was at one time, byte for byte.
public struct DefinitionVersion: Equatable, Sendable {
  /// From the folder of definitions: `strategies/warwickshire.yaml`.
  public let path: String
  /// 1, 2, 3 …
  public let version: Int
  public let text: String

  public init(path: String, version: Int, text: String) {
    self.path = path
    self.version = version
    self.text = text
  }
}

extension Tables {
  /// The newest version of every definition, by path.
  public func definitions() throws -> [DefinitionVersion] {
    try sql.rows(
      SQLStatement(
        """
        SELECT d.path, d.version, d.text FROM definition_version d
        WHERE d.version = (SELECT max(n.version) FROM definition_version n WHERE n.path = d.path)
        ORDER BY d.path
        """)
    ).map { row in
      DefinitionVersion(
        path: try row.text("path"), version: try row.integer("version"), text: try row.text("text"))
    }
  }

  public func insert(_ definition: DefinitionVersion, event: Event) throws {
    try sql.execute(
      SQLStatement(
        "INSERT INTO definition_version (path, version, text, event_id) VALUES ($1, $2, $3, $4)",
        .text(definition.path), .integer(definition.version), .text(definition.text), .text(event.id)))
  }
}
