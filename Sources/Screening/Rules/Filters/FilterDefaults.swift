import Findings
extension ScreeningRule {
  static let filterDefaults = ScreeningRule(
    "filter_defaults", "Each filter and group has a value for all, called Total or as the metadata says.",
    severity: .warning
  ) { pair in
    let metadata = pair.metadata
    return pair.filters.filter { column in
      let named = metadata.filters.first { $0.name == column.name }.map { $0[.filterDefault] } ?? ""
      return !column.isCut && !column.values.contains { $0.text == (named.isEmpty ? "Total" : named) }
    }.map {
      .data(
        "The filter “\($0.name)” has no value “Total”. Add rows for all, or name the value for all in filter_default.",
        column: $0.position)
    }
  }
}
