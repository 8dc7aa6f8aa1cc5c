import Findings
extension ScreeningRule {
  static let apiCharColLabel = ScreeningRule(
    "api_char_col_label", "Labels have 100 characters or fewer.", severity: .warning
  ) { pair in
    pair.metadata.rows.filter { $0[.label].count > 100 }.map {
      .metadata(
        "The label of “\($0.name)” has \($0[.label].count) characters; programs take 100.", line: $0.line,
        column: pair.metadata.position(.label))
    }
  }
}
