import Findings
extension ScreeningRule {
  static let crossDataToMeta = ScreeningRule(
    "cross_data_to_meta", "Every column of the data with more than one value is described in the metadata.",
    severity: .warning
  ) { pair in
    let described = Set(pair.metadata.rows.flatMap { [$0.name, $0.group] }).union(StandardLevel.standardColumns)
    return pair.data.columns.filter { !described.contains($0.name) && ($0.values.count > 1 || $0.isCut) }.map {
      column in
      .data(
        "The column “\(column.name)” is not in the metadata file, so that nobody will see it. Describe it there, or remove it.",
        column: column.position)
    }
  }
}
