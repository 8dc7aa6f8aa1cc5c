import Findings

extension ScreeningRule {
  static let geogLevel = ScreeningRule("geog_level", "geographic_level is one that the standard knows.") { pair in
    guard let column = pair.data["geographic_level"] else { return [] }
    return column.values.filter { StandardLevel.named($0.text) == nil }.map {
      .data(
        "geographic_level \(quoted($0.text)) is not one of the standard.\(meant($0.text, in: StandardLevel.all.map(\.name)))",
        $0,
        in: column)
    }
  }
}
