extension ScreeningRule {
  static let metaIndicatorGrouping = ScreeningRule(
    "meta_indicator_grouping", "Only indicators have an indicator grouping."
  ) { pair in
    let metadata = pair.metadata

    return metadata.filters.filter { !$0[.indicatorGrouping].isEmpty }.map { row in
      .metadata(
        "“\(row.name)” is a filter, and only indicators have an indicator grouping. Leave the cell empty.",
        line: row.line,
        column: metadata.position(.indicatorGrouping))
    }
  }
}
