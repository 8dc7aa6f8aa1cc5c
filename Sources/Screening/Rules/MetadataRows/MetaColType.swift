extension ScreeningRule {
  static let metaColType = ScreeningRule("meta_col_type", "Each metadata row is a Filter or an Indicator.") { pair in
    let metadata = pair.metadata
    return metadata.rows.filter { !$0.isFilter && !$0.isIndicator }.map { row in
      .metadata(
        "col_type must be Filter or Indicator, written so; here it is \(quoted(row[.type])).", line: row.line,
        column: metadata.position(.type))
    }
  }
}
