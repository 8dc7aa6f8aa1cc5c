extension ScreeningRule {
  static let metaObUnit = ScreeningRule(
    "meta_ob_unit", "The columns of time and place are not described in the metadata."
  ) { pair in
    let metadata = pair.metadata
    let allowed: Set<String> = ["school_name", "provider_name"]
    return metadata.rows.filter { StandardLevel.standardColumns.subtracting(allowed).contains($0.name) }.map { row in
      .metadata(
        "“\(row.name)” is a column of time or place, which every reader knows. Remove this row.", line: row.line,
        column: metadata.position(.name))
    }
  }
}
