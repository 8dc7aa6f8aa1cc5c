extension ScreeningRule {
  static let geogLsipCombos = ScreeningRule(
    "geog_lsip_combos", "The code and name of a local skills improvement plan area belong together."
  ) { pair in
    pair.unknownPlaces(at: .skillsPlanArea)
  }
}
