extension ScreeningRule {
  static let geogCountryCombos = ScreeningRule("geog_country_combos", "The code and name of a country belong together.")
  { pair in
    pair.unknownPlaces(at: .national)
  }
}
