extension ScreeningRule {
  static let geogWardCombos = ScreeningRule("geog_ward_combos", "The code and name of a ward belong together.") {
    pair in
    pair.unknownPlaces(at: .ward)
  }
}
