extension ScreeningRule {
  static let geogLaCombos = ScreeningRule(
    "geog_la_combos", "The old code, new code and name of a local authority belong together."
  ) { pair in
    pair.unknownPlaces(at: .localAuthority)
  }
}
