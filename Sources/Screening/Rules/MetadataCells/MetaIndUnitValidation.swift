extension ScreeningRule {
  static let metaIndUnitValidation = ScreeningRule(
    "meta_ind_unit_validation", "The unit of an indicator is one of those that the standard knows."
  ) { pair in
    let metadata = pair.metadata

    return metadata.rows.filter { !units.contains($0[.unit]) }.map { row in
      .metadata(
        "indicator_unit must be empty or one of \(list(units.filter { !$0.isEmpty })); here it is \(quoted(row[.unit])).",
        line: row.line, column: metadata.position(.unit))
    }
  }
}

private let units = ["", "%", "pp", "£", "£m", "numberstring"]
