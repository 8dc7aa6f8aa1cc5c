extension ScreeningRule {
  static let geogRegionCombos = ScreeningRule("geog_region_combos", "The code and name of a region belong together.") {
    pair in
    pair.unknownPlaces(at: .regional)
  }
}
