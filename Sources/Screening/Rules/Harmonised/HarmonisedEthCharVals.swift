import Findings
extension ScreeningRule {
  static let harmonisedEthCharVals = ScreeningRule(
    "harmonised_eth_char_vals", "The values under a group of ethnicity are the harmonised ones.", severity: .warning
  ) { pair in
    let pairs = pair.data.groupings["characteristic"] ?? []
    return pairs.compactMap { combination in
      let values = combination.texts[0] == "Ethnicity Major" ? Ethnicity.major : Ethnicity.minor
      guard ["Ethnicity Major", "Ethnicity Minor"].contains(combination.texts[0]),
        !values.contains(combination.texts[1])
      else { return nil }
      return .data(
        "\(quoted(combination.texts[1])) is not one of the harmonised ethnic groups.\(meant(combination.texts[1], in: values))\(Fault.rows(combination.count))",
        line: combination.line, column: pair.data["characteristic"]?.position)
    }
  }
}
