public import PublishedData

/// `definitions/indicators.yaml`: the published numbers that promises are judged on.
public enum IndicatorsFile {
  /// - Throws: `FindingsError`.
  public static func read(_ text: String, file: String) throws -> [Indicator] {
    try readDefinition(text, file: file, what: "a list of indicators", keys: ["indicators"]) { root in
      root.objects("indicators", "an indicator", keys: keys).compactMap(indicator)
    }
  }

  private static let keys = ["id", "measure", "name", "scope", "unit", "decimals", "phrase"]

  private static func indicator(_ object: YAMLObject) -> Indicator? {
    guard let id = object.text("id"), let measure = object.text("measure"), let name = object.text("name"),
      let scope = object.text("scope"), let unit = object.choice("unit", Indicator.Unit.self),
      let decimals = object.value(
        "decimals", "a whole number from 0 to 5", { Int($0).flatMap { 0...5 ~= $0 ? $0 : nil } }),
      let phrase = object.value("phrase", "a phrase with {value} in it", { $0.contains("{value}") ? $0 : nil })
    else { return nil }
    return Indicator(
      id: id, measure: measure, name: name, scope: scope, unit: unit, decimals: decimals, phrase: phrase)
  }
}
