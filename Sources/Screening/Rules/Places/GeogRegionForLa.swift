import Findings
extension ScreeningRule {
  static let geogRegionForLa = ScreeningRule(
    "geog_region_for_la", "Rows about local authorities say their region.", severity: .warning
  ) { pair in
    pair.withoutRegion(.localAuthority)
  }
}
