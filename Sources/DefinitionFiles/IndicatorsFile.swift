public import PublishedData

/// A file of `definitions/indicators/`: the published numbers of one topic.
public enum IndicatorsFile {
  /// - Parameters:
  ///   - characteristics: the groups that a number may be published for.
  ///   - dataSets: those whose counts may stand behind it.
  /// - Throws: `FindingsError`.
  public static func read(
    _ text: String, file: String, characteristics: [Characteristic], dataSets: [DataSet] = []
  ) throws -> [Indicator] {
    try readDefinition(text, file: file, what: "the indicators of a topic", keys: ["topic", "indicators"]) { root in
      guard let topic = root.text("topic") else { return nil }
      return root.objects("indicators", "an indicator", keys: keys).compactMap {
        indicator($0, topic: topic, characteristics, dataSets)
      }
    }
  }

  private static let keys = [
    "id", "name", "scope", "unit", "decimals", "better", "year", "measures", "phrase", "called",
  ]

  private static func indicator(
    _ object: YAMLObject, topic: String, _ characteristics: [Characteristic], _ dataSets: [DataSet]
  ) -> Indicator? {
    guard let id = object.text("id"), let name = object.text("name"), let scope = object.text("scope"),
      let unit = object.choice("unit", Indicator.Unit.self), let decimals = decimals(object),
      let better = object.choice("better", Better.self), let year = object.choice("year", YearName.self)
    else { return nil }
    return Indicator(
      id: id, topic: topic, name: name, scope: scope, unit: unit, polarity: better.polarity, yearType: year.type,
      series: series(object, decimals: decimals, characteristics, dataSets), phrase: phrase(object),
      called: object.optionalTexts("called"))
  }

  /// Which way is better, as a file says it, with what a person has still to decide.
  static func word(of polarity: Polarity) -> String {
    let word = Better.allCases.first { $0.polarity == polarity } ?? .unstated
    return word.rawValue + (word == .unstated ? "  # which way is better: high, low or neither" : "")
  }

  private static func decimals(_ object: YAMLObject) -> Int? {
    object.value("decimals", "a whole number from 0 to 5") { Int($0).flatMap { 0...5 ~= $0 ? $0 : nil } }
  }

  private static func phrase(_ object: YAMLObject) -> String? {
    guard object.has("phrase") else { return nil }
    return object.value("phrase", "a phrase with {value} in it") { $0.contains("{value}") ? $0 : nil }
  }

  /// The name of what has figures in a data set.
  private static func figures(_ key: String, _ object: YAMLObject, _ dataSets: [DataSet]) -> String? {
    guard object.has(key), let name = object.text(key) else { return nil }
    if !dataSets.contains(where: { $0.holds(name) }) {
      object.report("unknown-count", "“\(name)” has no figures in a data set of definitions/data-sets.yaml.", at: key)
    }
    return name
  }

  /// The data set that publishes a measure: LAIT where none is named.
  private static func dataSet(_ object: YAMLObject, _ dataSets: [DataSet]) -> String {
    guard object.has("data-set"), let id = object.text("data-set") else { return Release.lait }
    if id != Release.lait, !dataSets.contains(where: { $0.id == id }) {
      object.report("unknown-data-set", "“\(id)” is not a data set of definitions/data-sets.yaml.", at: "data-set")
    }
    return id
  }

  /// Each group with its measure, which is a short name, or a mapping where its data set or decimals are its own or its counts are held.
  private static func series(
    _ object: YAMLObject, decimals: Int, _ characteristics: [Characteristic], _ dataSets: [DataSet]
  ) -> [Indicator.Series] {
    object.entries(
      "measures", "a measure", keys: ["data-set", "measure", "decimals", "numerator", "denominator", "earlier", "also"]
    )
    .compactMap {
      group, entry in
      guard let characteristic = characteristics.first(where: { $0.id == group }) else {
        object.report(
          "unknown-group", "“\(group)” is not a group of definitions/characteristics.yaml.", at: "measures")
        return nil
      }
      switch entry {
      case .text(let measure):
        return Indicator.Series(characteristic: characteristic, measure: measure, decimals: decimals)
      case .object(let own):
        guard let measure = own.text("measure"), let decimals = own.has("decimals") ? Self.decimals(own) : decimals
        else { return nil }
        return Indicator.Series(
          characteristic: characteristic, dataSet: dataSet(own, dataSets), measure: measure, decimals: decimals,
          numerator: figures("numerator", own, dataSets), denominator: figures("denominator", own, dataSets),
          earlier: figures("earlier", own, dataSets), also: also(own, dataSets))
      }
    }
  }

  /// The other data sets that publish the figures.
  private static func also(_ object: YAMLObject, _ dataSets: [DataSet]) -> [Indicator.Series.Also] {
    object.optionalObjects("also", "the figures of another data set", keys: ["figures", "decimals", "differs"])
      .compactMap { other in
        guard other.text("figures") != nil, let figures = figures("figures", other, dataSets) else { return nil }
        return Indicator.Series.Also(
          figures: figures, decimals: other.has("decimals") ? decimals(other) : nil,
          differs: other.has("differs") ? other.text("differs") : nil)
      }
  }

  /// Which way is better, as the file says it.
  private enum Better: String, CaseIterable {
    case high, low, neither, unstated

    var polarity: Polarity {
      switch self {
      case .high: .high
      case .low: .low
      case .neither: .none
      case .unstated: .unstated
      }
    }
  }
}
