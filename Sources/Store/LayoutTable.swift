public import PublishedData
import SQL

extension Tables {
  /// Stores how the files of a release are laid out.
  public func insert(_ layout: FileLayout, release: Release) throws {
    let columns = layout.columns.flatMap { column in
      [("column", column.name, column.unit)] + column.items.map { ("item", column.name, $0) }
    }
    let rows: [(part: String, column: String, value: String?)] =
      columns + layout.levels.map { ("level", "", $0) } + layout.identifiers.map { ("time", "", $0) }
    try sql.load("release_layout", columns: ["release_id", "position", "part", "column_name", "value"]) { loader in
      for (position, row) in rows.enumerated() {
        try loader.add([
          .text(release.id), .integer(position), .text(row.part), .text(row.column), .optional(row.value),
        ])
      }
    }
  }

  /// How the files of a release were laid out; nil where that was not yet remembered.
  public func layout(release id: String) throws -> FileLayout? {
    var names: [String] = [], units: [String: String] = [:], items: [String: [String]] = [:]
    var levels: [String] = [], identifiers: [String] = []
    let statement = SQLStatement(
      "SELECT part, column_name, value FROM release_layout WHERE release_id = $1 ORDER BY position", .text(id))
    for row in try sql.rows(statement) {
      let column = try row.text("column_name"), value = try row.optionalText("value")
      switch (try row.text("part"), value) {
      case ("column", _):
        names.append(column)
        units[column] = value
      case ("item", let item?): items[column, default: []].append(item)
      case ("level", let level?): levels.append(level)
      case (_, let identifier?): identifiers.append(identifier)
      default: break
      }
    }
    guard !names.isEmpty else { return nil }
    return FileLayout(
      columns: names.map { FileLayout.Column(name: $0, unit: units[$0], items: items[$0] ?? []) }, levels: levels,
      identifiers: identifiers)
  }
}
