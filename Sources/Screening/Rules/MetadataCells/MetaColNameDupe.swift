extension ScreeningRule {
  static let metaColNameDupe = ScreeningRule("meta_col_name_dupe", "No column is described twice.") { pair in
    let metadata = pair.metadata

    return repeated(metadata.rows.filter { !$0.name.isEmpty }, by: \.name).map { row, earlier in
      .metadata(
        "“\(row.name)” is described in line \(earlier.line) already. Remove one of the two rows.", line: row.line,
        column: metadata.position(.name))
    }
  }
}
