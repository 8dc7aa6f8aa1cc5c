extension ScreeningRule {
  static let geogRegionColPresent = ScreeningRule(
    "geog_region_col_present", "The two columns of regions stand together."
  ) { pair in
    pair.incomplete(.regional)
  }
}
