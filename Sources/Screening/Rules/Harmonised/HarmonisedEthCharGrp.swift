extension ScreeningRule {
  static let harmonisedEthCharGrp = ScreeningRule(
    "harmonised_eth_char_grp", "A characteristic group of ethnicity has one of four names."
  ) { pair in
    guard let column = pair.data["characteristic_group"] else { return [] }
    return column.values.filter { $0.text.lowercased().contains("ethnic") && !Ethnicity.groups.contains($0.text) }.map {
      .data("The group “\($0.text)” should be called \(list(Ethnicity.groups, "or")).", $0, in: column)
    }
  }
}
