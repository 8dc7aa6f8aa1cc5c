import Findings
extension ScreeningRule {
  static let colVarCharacteristic = ScreeningRule(
    "col_var_characteristic", "A filter is named after what it divides by, not “characteristic”.", severity: .warning
  ) { pair in
    pair.data.columns.filter { ["characteristic", "characteristic_group"].contains($0.name) }.map {
      .data(
        "The column “\($0.name)” mixes several ways of dividing. A column for each of them (sex, ethnicity, free school meals) is easier to use.",
        column: $0.position)
    }
  }
}
