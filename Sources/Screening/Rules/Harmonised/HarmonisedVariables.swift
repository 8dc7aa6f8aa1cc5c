extension ScreeningRule {
  static let harmonisedVariables = ScreeningRule(
    "harmonised_variables", "A column about a subject that many publications share has the name that they share."
  ) { pair in
    pair.filters.filter { !StandardLevel.standardColumns.contains($0.name) }
      .compactMap { column in
        let names = sharedNames.filter { column.name.contains($0.part) }.flatMap(\.names)
        guard !names.isEmpty, !names.contains(column.name) else { return nil }
        return .data(
          "The filter “\(column.name)” should be called \(list(names, "or")), as in other publications.",
          column: column.position)
      }
  }
}

/// A part of a column's name, and what the column is then called.
private let sharedNames: [(part: String, names: [String])] = [
  ("ethnic", ["ethnicity_major", "ethnicity_minor", "ethnicity_detailed", "minority_ethnic"]),
  ("sen_", ["sen_status", "sen_primary_need", "sen_secondary_need", "sen_provision"]),
  ("primary_need", ["sen_primary_need"]),
  ("secondary_need", ["sen_secondary_need"]),
  ("establishment_type", ["establishment_type", "establishment_type_group"]),
  ("school_type", ["establishment_type", "establishment_type_group"]),
  ("provider_type", ["provider_type"]),
]
