extension ScreeningRule {
  static let metaFilGrpDupe = ScreeningRule("meta_fil_grp_dupe", "A group belongs to one filter.") { pair in
    let metadata = pair.metadata

    return repeated(metadata.filters.filter { !$0.group.isEmpty }, by: \.group).map { row, earlier in
      .metadata(
        "“\(row.group)” is the group of “\(earlier.name)” already (line \(earlier.line)). A group belongs to one filter.",
        line: row.line, column: metadata.position(.group))
    }
  }
}
