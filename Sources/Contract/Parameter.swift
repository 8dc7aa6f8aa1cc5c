import Addresses
import PublishedData
import Reports

/// A name in an address, and what may stand for it.
struct Parameter {
  let name: String
  let schema: JSON
  let meaning: String
  let example: String?

  /// The answers a page has at most, and where nothing is said.
  private static let limit = JSON.object([
    ("type", .string("integer")), ("minimum", .integer(1)), ("maximum", .integer(TablePage.most)),
  ])

  /// Behind the question mark.
  ///
  /// - Returns: nil for a name that nobody has explained.
  init?(asked name: String, of route: Route) {
    var (schema, example): (JSON, String?) = (Parameter.text, nil)
    switch name {
    case Asked.limit:
      schema = Parameter.limit
      meaning = "How many things at most; \(TablePage.usual) unless said. A file of CSV has all unless said."
    case Asked.cursor:
      schema = .object([("type", .string("string")), ("pattern", .string("^([0-9a-f]{2}){1,200}$"))])
      meaning = "Where to go on: as it stands in `next`."
    case AsOf.onName:
      schema = Schema.day.json
      meaning = "The day on which promises are judged; today unless said."
    case KnownBy.name:
      schema = Schema.day.json
      meaning = "Only what was known by this day counts."
    case Asked.since where route == .listChanges:
      schema = Schema.day.json
      meaning = "The first day whose changes are told; 365 days ago unless said."
    default:
      (meaning, example) = Parameter.words[name] ?? ("", nil)
      if name == "level" { schema = Schema.word(GeographicLevel.allCases.map(\.rawValue)).json }
      guard !meaning.isEmpty else { return nil }
    }
    (self.name, self.schema, self.example) = (name, schema, example)
  }

  /// Without control characters, and not of spaces alone.
  private static let text = JSON.object([
    ("type", .string("string")),
    ("pattern", .string(#"^[^\s\x00-\x1f\x7f-\x9f][^\x00-\x1f\x7f-\x9f]*$"#)),
  ])

  private static let words: [String: (String, String?)] = [
    "strategy": ("A strategy’s id.", "warwickshire"), "area": ("An area’s name, number or code.", "leeds"),
    "verdict": ("A verdict, or the reason for none.", "not-met"), "objective": ("An objective’s id.", nil),
    "board": ("A board’s id.", nil), "group": ("The id of a group of children; of figures `all` too.", nil),
    "data": ("What promises are judged by: `published`, `proxy`, `other-national`, `council`.", "published"),
    "q": ("Words that are looked for.", "attainment"), "topic": ("A topic’s name.", nil),
    "places": ("Areas or sets of areas, parted by semicolons or commas; all unless said.", "Leeds;937"),
    "level": ("The level of geography.", nil), "region": ("A region’s name.", "West Midlands"),
    "period": ("A period: `2024/25`, `2025`, or its label as published; all unless said.", "2025"),
    "since": ("The first period that is wanted, written like `period`.", "2020"),
    "neighbours": ("The edition of the neighbour sets.", "2025"),
  ]

  /// In the place of a pattern’s capitals.
  init(place: String) {
    let (name, meaning, example) =
      switch place {
      case "STRATEGY": ("strategy", "the strategy’s id", "warwickshire")
      case "PROMISE": ("promise", "the promise’s id", "WAR-13")
      case "MEASURE": ("measure", "the measure’s id", "WAR-20")
      case "ACTION": ("action", "the action’s id", "WAR-A23")
      case "INDICATOR": ("indicator", "the indicator’s id", "attainment-8")
      case "AREA": ("area", "the area’s name or number", "leeds")
      case "RELEASE": ("release", "the release’s id", "lait-2026-04-08")
      default: (place.lowercased(), "its id", "")
      }
    (self.name, schema, self.meaning, self.example) = (name, Parameter.text, meaning, example)
  }

  /// - Parameter isPlace: whether it stands in the path.
  func json(isPlace: Bool) -> JSON {
    .object(
      [
        ("name", .string(name)), ("in", .string(isPlace ? "path" : "query")), ("required", .bool(isPlace)),
        ("description", .string(meaning)), ("schema", schema),
      ] + (example.map { [("example", .string($0))] } ?? []))
  }
}
