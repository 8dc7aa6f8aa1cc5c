extension ScreeningRule {
  static let metaLabel = ScreeningRule("meta_label", "Each metadata row has a label.") { pair in
    let metadata = pair.metadata

    return metadata.rows.filter { $0[.label].isEmpty || $0[.label] == "NA" }.map { row in
      .metadata(
        "“\(row.name)” has no label. Say in words what the column is.", line: row.line,
        column: metadata.position(.label))
    }
  }
}
