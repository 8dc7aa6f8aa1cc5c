extension ScreeningRule {
  static let metaIndicatorDp = ScreeningRule("meta_indicator_dp", "Only indicators have decimal places.") { pair in
    let metadata = pair.metadata

    return metadata.filters.filter { !$0[.decimalPlaces].isEmpty }.map { row in
      .metadata(
        "“\(row.name)” is a filter, and only indicators have decimal places. Leave the cell empty.", line: row.line,
        column: metadata.position(.decimalPlaces))
    }
  }
}
