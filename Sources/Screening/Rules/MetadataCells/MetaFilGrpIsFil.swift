import Findings
extension ScreeningRule {
  static let metaFilGrpIsFil = ScreeningRule(
    "meta_fil_grp_is_fil", "A group has a metadata row of its own.", severity: .warning
  ) { pair in
    let metadata = pair.metadata

    let names = Set(metadata.filters.map(\.name))
    return metadata.filters.filter { !$0.group.isEmpty && !names.contains($0.group) }.map { row in
      .metadata(
        "“\(row.group)” is the group of “\(row.name)” and has no row of its own. Describe it as a filter too.",
        line: row.line,
        column: metadata.position(.group))
    }
  }
}
