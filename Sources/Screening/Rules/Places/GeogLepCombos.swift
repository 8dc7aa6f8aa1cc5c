extension ScreeningRule {
  static let geogLepCombos = ScreeningRule(
    "geog_lep_combos", "The code and name of a local enterprise partnership belong together."
  ) { pair in
    pair.unknownPlaces(at: .enterprisePartnership)
  }
}
