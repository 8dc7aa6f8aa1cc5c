public import PublishedData

/// `definitions/series-breaks.yaml`: years without figures, and figures that can't be compared with earlier ones.
public enum SeriesBreaksFile {
  /// - Parameter indicators: the ids there are, so that a slip is found here; a name that ends in `*` stands for all that
  ///   begin so.
  /// - Throws: `FindingsError`.
  public static func read(_ text: String, file: String, indicators: Set<String>) throws -> [SeriesBreak] {
    try readDefinition(text, file: file, what: "a list of breaks", keys: ["breaks"]) { root in
      root.objects("breaks", "a break", keys: keys).compactMap { seriesBreak($0, indicators) }
    }
  }

  private static let keys = ["id", "kind", "indicators", "areas", "from", "to", "what", "source"]

  private static func seriesBreak(_ object: YAMLObject, _ indicators: Set<String>) -> SeriesBreak? {
    guard let id = object.text("id"), let kind = object.choice("kind", SeriesBreak.Kind.self),
      let from = object.number("from"), let what = object.text("what"), let source = object.text("source")
    else { return nil }
    let concerned = object.texts("indicators").flatMap { name -> [String] in
      let meant = indicators.filter { name.hasSuffix("*") ? $0.hasPrefix(name.dropLast()) : $0 == name }
      if meant.isEmpty {
        object.report(
          "unknown-indicator", "“\(name)” is not an indicator of definitions/indicators/.", at: "indicators")
      }
      return Array(meant)
    }
    return SeriesBreak(
      id: id, kind: kind, indicators: Set(concerned).sorted(), areas: object.optionalNumbers("areas"), firstYear: from,
      lastYear: object.has("to") ? object.number("to") : nil,
      statement: what, source: source)
  }
}
