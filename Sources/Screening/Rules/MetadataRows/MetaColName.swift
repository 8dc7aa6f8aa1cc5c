extension ScreeningRule {
  static let metaColName = ScreeningRule("meta_col_name", "Each metadata row names its column.") { pair in
    let metadata = pair.metadata
    return metadata.rows.filter { $0.name.isEmpty }.map { row in
      .metadata(
        "This row names no column. Fill col_name, or remove the row.", line: row.line, column: metadata.position(.name))
    }
  }
}
