extension ScreeningRule {
  static let metaIndUnit = ScreeningRule("meta_ind_unit", "Only indicators have a unit.") { pair in
    let metadata = pair.metadata

    return metadata.filters.filter { !$0[.unit].isEmpty }.map { row in
      .metadata(
        "“\(row.name)” is a filter, and only indicators have a unit. Leave the cell empty.", line: row.line,
        column: metadata.position(.unit))
    }
  }
}
