extension ScreeningRule {
  static let geogLaColPresent = ScreeningRule(
    "geog_la_col_present", "The three columns of local authorities stand together."
  ) { pair in
    pair.incomplete(.localAuthority)
  }
}
