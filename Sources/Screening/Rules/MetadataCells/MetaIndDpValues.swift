extension ScreeningRule {
  static let metaIndDpValues = ScreeningRule("meta_ind_dp_values", "Decimal places are a whole number, zero or more.") {
    pair in
    let metadata = pair.metadata

    return metadata.rows.filter { !$0[.decimalPlaces].utf8.allSatisfy { (48...57).contains($0) } }.map { row in
      .metadata(
        "indicator_dp must be a whole number such as 0 or 1; here it is \(quoted(row[.decimalPlaces])).",
        line: row.line,
        column: metadata.position(.decimalPlaces))
    }
  }
}
