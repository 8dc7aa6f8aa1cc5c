extension ScreeningRule {
  static let metaColNameSpaces = ScreeningRule(
    "meta_col_name_spaces", "The column names in the metadata hold no spaces."
  ) { pair in
    let metadata = pair.metadata

    return metadata.rows.filter { $0.name.contains(where: \.isWhitespace) }.map { row in
      .metadata(
        "The column name “\(row.name)” holds a space. Put underscores for spaces, in both files.", line: row.line,
        column: metadata.position(.name))
    }
  }
}
