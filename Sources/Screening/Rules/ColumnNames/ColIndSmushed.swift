extension ScreeningRule {
  static let colIndSmushed = ScreeningRule(
    "col_ind_smushed", "The name of an indicator names no group of people: groups are values of a filter."
  ) { pair in
    pair.indicators.compactMap { column in
      let words = Set(column.name.lowercased().split(separator: "_").map(String.init))
      guard let word = groupWords.first(where: words.contains) else { return nil }
      return .data(
        "The indicator “\(column.name)” is of one group (“\(word)”). Make the group a value of a filter, and keep one column for the indicator.",
        column: column.position)
    }
  }
}

/// Words that name a group of people.
private let groupWords = [
  "male", "males", "female", "females", "boy", "boys", "girl", "girls", "gender", "sex", "white", "black", "asian",
  "mixed", "chinese", "indian", "pakistani", "bangladeshi", "african", "caribbean", "gypsy", "roma", "traveller",
  "irish", "ethnicity",
]
