extension ScreeningRule {
  static let metaFilGrpMatch = ScreeningRule("meta_fil_grp_match", "Every group is a column of the data.") { pair in
    let metadata = pair.metadata

    return metadata.filters.filter { !$0.group.isEmpty && !pair.data.has($0.group) }.map { row in
      .metadata(
        "The group “\(row.group)” is no column of the data file. Correct the name, or leave the cell empty.",
        line: row.line,
        column: metadata.position(.group))
    }
  }
}
