public import Addresses
public import Reports

/// The OpenAPI document, made from the routes: what a program may ask, and what it is answered.
public enum OpenAPI {
  /// Of the contract, not of the program: `docs/decisions/0030-the-api-is-a-contract.md`.
  public static let version = "1.0.0"

  /// - Parameter site: where the site is for others; nil where that is not known.
  public static func document(site: String?) -> JSON {
    .object([
      ("openapi", .string("3.1.0")),
      (
        "info",
        .object([
          ("title", .string("Cairn")), ("version", .string(version)),
          (
            "description",
            .string(
              "Strategies, promises and verdicts of English local authorities, and the published figures behind them.")
          ),
          ("license", .object([("name", .string("MIT")), ("identifier", .string("MIT"))])),
        ])
      ),
      ("servers", .array([.object([("url", .string(site ?? "/"))])])),
      ("paths", .object(routes.map { (path($0), .object(operations($0))) })),
      (
        "components",
        .object([
          ("schemas", .object(schemas.map { ($0.0, $0.1.json) })), ("responses", .object([("Problem", problem)])),
          (
            "securitySchemes",
            .object([("token", .object([("type", .string("http")), ("scheme", .string("bearer"))]))])
          ),
        ])
      ),
    ])
  }

  /// Those of which something is promised.
  public static let routes = Route.allCases.filter { Promised($0) != nil }

  /// `/api/v1/strategies/{strategy}`
  static func path(_ route: Route) -> String {
    route.places.reduce(route.rawValue) { path, place in
      path.replacing(place, with: "{\(Parameter(place: place).name)}")
    }
  }

  private static var schemas: [(String, Schema)] {
    [("Problem", Problem.schema)] + routes.compactMap { Promised($0)?.named }.flatMap(\.self) + Schema.ofStrategies
      + Schema.ofRecord
  }

  private static func operations(_ route: Route) -> [(String, JSON)] {
    guard let promised = Promised(route) else { return [] }
    let parameters =
      route.places.map { Parameter(place: $0).json(isPlace: true) }
      + route.rule.asks.sorted().compactMap { Parameter(asked: $0, of: route)?.json(isPlace: false) }
    let isSent = route.rule.reading == nil
    let words = isSent ? route.rule.takes : route.rule.shows
    let operation: [(String, JSON)] =
      [
        ("operationId", .string("\(route)")), ("tags", .array([.string("record")])),
        ("summary", .string(sentence(words))), ("parameters", .array(parameters)),
      ] + (isSent ? [("requestBody", SentUpdate.body)] : [])
      + [("responses", .object(responses(promised, isSent: isSent)))] + security(route)
    return [(isSent ? "post" : "get", .object(operation))]
  }

  /// Where a token is needed, and where it shows more.
  private static func security(_ route: Route) -> [(String, JSON)] {
    let token = JSON.object([("token", .array([]))])
    if route.needsToken { return [("security", .array([token]))] }
    return route.rule.source == .visitor ? [("security", .array([.object([]), token]))] : []
  }

  private static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }

  private static func responses(_ promised: Promised, isSent: Bool) -> [(String, JSON)] {
    let json = ("application/json", JSON.object([("schema", promised.schema.json)]))
    let csv = ("text/csv", JSON.object([("schema", .object([("type", .string("string"))]))]))
    let headers: JSON = .object([
      ("ETag", header("by which the answer is held: send it back as `If-None-Match`")),
      ("Link", header("where the next page is, as `rel=\"next\"`")),
    ])
    let refused = ([400, 401, 403, 404, 405, 406] + (isSent ? [409, 413, 415, 422] : []) + [429, 500, 503]).map {
      (String($0), JSON.object([("$ref", .string("#/components/responses/Problem"))]))
    }
    return [
      (
        isSent ? "201" : "200",
        .object([
          ("description", .string("What was asked for.")), ("headers", headers),
          ("content", .object([json] + (promised.isTable ? [csv] : []))),
        ])
      )
    ] + (isSent ? [] : [("304", .object([("description", .string("What is held is still right."))]))]) + refused
  }

  private static func header(_ meaning: String) -> JSON {
    .object([
      ("description", .string(meaning)), ("schema", .object([("type", .string("string"))])),
    ])
  }

  private static let problem: JSON = .object([
    ("description", .string("Why it was not answered.")),
    (
      "content",
      .object([(Problem.mediaType, .object([("schema", Schema.named("Problem").json)]))])
    ),
  ])
}
