extension ScreeningRule {
  static let metaFilterHint = ScreeningRule("meta_filter_hint", "Only filters have a hint.") { pair in
    let metadata = pair.metadata

    return metadata.indicators.filter { !$0[.hint].isEmpty }.map { row in
      .metadata(
        "“\(row.name)” is an indicator, and only filters have a hint. Leave the cell empty.", line: row.line,
        column: metadata.position(.hint))
    }
  }
}
