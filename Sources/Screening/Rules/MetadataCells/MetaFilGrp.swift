extension ScreeningRule {
  static let metaFilGrp = ScreeningRule("meta_fil_grp", "Only filters have a group.") { pair in
    let metadata = pair.metadata

    return metadata.indicators.filter { !$0[.group].isEmpty }.map { row in
      .metadata(
        "“\(row.name)” is an indicator, and only filters have a group. Leave the cell empty.", line: row.line,
        column: metadata.position(.group))
    }
  }
}
