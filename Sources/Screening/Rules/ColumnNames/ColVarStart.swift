import Findings
extension ScreeningRule {
  static let colVarStart = ScreeningRule(
    "col_var_start", "The names of columns begin with a lower-case letter.", severity: .warning
  ) { pair in
    pair.data.columns.filter { !($0.name.first?.isLowercase ?? false) }.map {
      .data("The column name “\($0.name)” should begin with a lower-case letter.", column: $0.position)
    }
  }
}
