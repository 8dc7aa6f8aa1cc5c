extension ScreeningRule {
  static let geogIgnoredRows = ScreeningRule(
    "geog_ignored_rows", "A file is of more than institutions and planning areas, and not of schools beside providers."
  ) { pair in
    let data = pair.data
    let levels = Set(data.levels.map(\.text))
    if !levels.isEmpty, levels.isSubset(of: [StandardLevel.institution.name, StandardLevel.planningArea.name]) {
      return [
        .data(
          "Every row is about an institution or a planning area, of which nobody can make a table. Add rows of a wider level."
        )
      ]
    }
    guard data.hasRows(of: .school), data.hasRows(of: .provider) else { return [] }
    return [.data("Rows about schools and about providers stand in one file. Make a file of each.")]
  }
}
