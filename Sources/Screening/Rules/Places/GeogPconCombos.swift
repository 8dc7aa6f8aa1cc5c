extension ScreeningRule {
  static let geogPconCombos = ScreeningRule("geog_pcon_combos", "The code and name of a constituency belong together.")
  { pair in
    pair.unknownPlaces(at: .constituency)
  }
}
