extension ScreeningRule {
  static let geogEdaCombos = ScreeningRule(
    "geog_eda_combos", "The code and name of a English devolved area belong together."
  ) { pair in
    pair.unknownPlaces(at: .devolvedArea)
  }
}
