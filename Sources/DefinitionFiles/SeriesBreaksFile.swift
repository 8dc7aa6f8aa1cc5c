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

  private static let keys = ["id", "kind", "indicators", "areas", "from", "to", "what", "source", "successors"]

  private static func seriesBreak(_ object: YAMLObject, _ indicators: Set<String>) -> SeriesBreak? {
    guard let id = object.text("id"), let kind = object.choice("kind", SeriesBreak.Kind.self),
      let from = object.number("from"), let what = object.text("what"), let source = object.text("source")
    else { return nil }
    let concerned = object.texts("indicators").flatMap { named($0, indicators, object, at: "indicators") }
    return SeriesBreak(
      id: id, kind: kind, indicators: Set(concerned).sorted(),
      areas: object.optionalNumbers("areas").map(LocationID.numbered), firstYear: from,
      lastYear: object.has("to") ? object.number("to") : nil,
      statement: what, source: source, successors: successors(object, kind, indicators))
  }

  /// The indicators that a name stands for.
  private static func named(_ name: String, _ indicators: Set<String>, _ object: YAMLObject, at key: String) -> [String]
  {
    let meant = indicators.filter { name.hasSuffix("*") ? $0.hasPrefix(name.dropLast()) : $0 == name }
    if meant.isEmpty {
      object.report("unknown-indicator", "“\(name)” is not an indicator of definitions/indicators/.", at: key)
    }
    return Array(meant)
  }

  private static func successors(
    _ object: YAMLObject, _ kind: SeriesBreak.Kind, _ indicators: Set<String>
  ) -> [String: SeriesBreak.Successor] {
    let entries = object.optionalObjects("successors", "a successor", keys: ["of", "is", "differs"])
    if ![.ended, .paused].contains(kind), !entries.isEmpty {
      object.report("successor-of-nothing", "Only what has ended or is paused has a successor.", at: "successors")
    }
    let pairs = entries.flatMap { entry -> [(String, SeriesBreak.Successor)] in
      guard let of = entry.text("of"), let name = entry.text("is"), let differs = entry.text("differs") else {
        return []
      }
      _ = named(name, indicators, entry, at: "is")
      let successor = SeriesBreak.Successor(indicator: name, difference: differs)
      return named(of, indicators, entry, at: "of").map { ($0, successor) }
    }
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }
}
