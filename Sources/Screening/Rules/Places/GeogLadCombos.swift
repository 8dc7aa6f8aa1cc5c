extension ScreeningRule {
  static let geogLadCombos = ScreeningRule("geog_lad_combos", "The code and name of a district belong together.") {
    pair in
    pair.unknownPlaces(at: .district)
  }
}
