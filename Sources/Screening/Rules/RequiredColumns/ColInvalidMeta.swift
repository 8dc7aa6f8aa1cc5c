import Findings

extension ScreeningRule {
  static let colInvalidMeta = ScreeningRule("col_invalid_meta", "The metadata file has no columns but its own.") {
    pair in
    let known = Metadata.Column.allCases.map(\.rawValue)
    return pair.metadata.columns.enumerated().filter { !known.contains($0.element) }.map { column in
      .metadata(
        "“\(column.element)” is no column of a metadata file.\(meant(column.element, in: known)) Rename or remove it.",
        column: column.offset + 1)
    }
  }
}
