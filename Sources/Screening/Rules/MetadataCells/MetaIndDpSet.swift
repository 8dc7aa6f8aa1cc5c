import Findings
extension ScreeningRule {
  static let metaIndDpSet = ScreeningRule(
    "meta_ind_dp_set", "Each indicator states its decimal places.", severity: .warning
  ) { pair in
    let metadata = pair.metadata

    return metadata.indicators.filter { $0[.decimalPlaces].isEmpty }.map { row in
      .metadata(
        "“\(row.name)” does not say to how many decimal places it is shown. Fill indicator_dp: 0 for counts, often 1 for percentages.",
        line: row.line, column: metadata.position(.decimalPlaces))
    }
  }
}
