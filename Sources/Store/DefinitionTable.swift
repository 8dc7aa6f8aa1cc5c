public import Days
import SQL

/// A definition that all councils share as it was from one time on, byte for byte.
public struct DefinitionVersion: Equatable, Sendable {
  /// From the folder of definitions: `indicators/attendance.yaml`.
  public let path: String
  /// 1, 2, 3 …
  public let version: Int
  /// Empty where it was removed.
  public let text: String
  public let origin: Origin
  public let isRemoved: Bool
  /// The day on which it was taken over.
  public let knownFrom: Day

  public enum Origin: String, Sendable, CaseIterable {
    /// The folder of definitions, which is looked at whenever a command runs.
    case folder
    /// A file that a person named.
    case file
    /// The pages, where somebody published what was worked on there.
    case page
  }

  public init(path: String, version: Int, text: String, origin: Origin, isRemoved: Bool = false, knownFrom: Day) {
    self.path = path
    self.version = version
    self.text = text
    self.origin = origin
    self.isRemoved = isRemoved
    self.knownFrom = knownFrom
  }
}

extension Tables {
  /// Every version of every definition, by path and then by age.
  public func definitionVersions() throws -> [DefinitionVersion] {
    try sql.rows(
      SQLStatement(
        """
        SELECT d.path, d.version, d.text, d.origin, d.is_removed, substr(e.happened_at, 1, 10) AS known_from
        FROM definition_version d JOIN event e ON e.council_id = 0 AND e.event_id = d.event_id
        ORDER BY d.path, d.version
        """)
    ).map { row in
      DefinitionVersion(
        path: try row.text("path"), version: try row.integer("version"), text: try row.text("text"),
        origin: try known(row.text("origin")), isRemoved: try row.integer("is_removed") == 1,
        knownFrom: try day(row.text("known_from")))
    }
  }

  /// Which version of each definition held at the end of a day, those removed left out, by path, without its text.
  ///
  /// - Parameter day: nil for the newest.
  public func definitionStamps(knownBy day: Day?) throws -> [(path: String, version: Int)] {
    try sql.rows(
      SQLStatement(
        """
        SELECT d.path, d.version FROM definition_version d
        WHERE d.is_removed = 0 AND d.version = (
          SELECT max(n.version) FROM definition_version n JOIN event k ON k.council_id = 0 AND k.event_id = n.event_id
          WHERE n.path = d.path AND substr(k.happened_at, 1, 10) <= $1)
        ORDER BY d.path
        """, .text(try knownDay(day)))
    ).map { (try $0.text("path"), try $0.integer("version")) }
  }

  public func row(_ definition: DefinitionVersion) -> TableRow {
    TableRow(
      .definitionVersion, .text(definition.path), .integer(definition.version), .text(definition.text),
      .text(definition.origin.rawValue), .integer(definition.isRemoved ? 1 : 0))
  }
}
