extension ScreeningRule {
  static let metaDupeLabel = ScreeningRule("meta_dupe_label", "No two metadata rows have the same label.") { pair in
    let metadata = pair.metadata

    return repeated(metadata.rows.filter { !$0[.label].isEmpty }, by: { $0[.label] }).map { row, earlier in
      .metadata(
        "The label “\(row[.label])” stands in line \(earlier.line) already. Give each column its own.", line: row.line,
        column: metadata.position(.label))
    }
  }
}
