import Findings
extension ScreeningRule {
  static let apiCharColName = ScreeningRule(
    "api_char_col_name", "The names of columns have 50 characters or fewer.", severity: .warning
  ) { pair in
    pair.data.columns.filter { $0.name.count > 50 }.map {
      .data("The column name “\($0.name)” has \($0.name.count) characters; programs take 50.", column: $0.position)
    }
  }
}
