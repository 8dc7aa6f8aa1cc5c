import Findings
extension ScreeningRule {
  static let geogRegionForLad = ScreeningRule(
    "geog_region_for_lad", "Rows about districts say their region.", severity: .warning
  ) { pair in
    pair.withoutRegion(.district)
  }
}
