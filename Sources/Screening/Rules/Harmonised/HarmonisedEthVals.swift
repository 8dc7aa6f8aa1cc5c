import Findings
extension ScreeningRule {
  static let harmonisedEthVals = ScreeningRule(
    "harmonised_eth_vals", "The values of ethnicity columns are the harmonised ones.", severity: .warning
  ) { pair in
    [("ethnicity_major", Ethnicity.major), ("ethnicity_minor", Ethnicity.minor)].flatMap { name, values -> [Fault] in
      guard let column = pair.data[name] else { return [] }
      return column.values.filter { !values.contains($0.text) }.map {
        .data(
          "\(quoted($0.text)) is not one of the harmonised ethnic groups.\(meant($0.text, in: values))", $0, in: column)
      }
    }
  }
}
