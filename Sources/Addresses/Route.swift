/// Every address of the site: one case each, spelt as its pattern. A piece in capitals stands for what differs.
public enum Route: String, CaseIterable, Sendable {
  case home = "/"
  case strategies = "/strategies"
  case strategy = "/strategies/STRATEGY"
  case measure = "/strategies/STRATEGY/MEASURE"
  case awaited = "/strategies/STRATEGY/awaited"
  case verdictFeed = "/strategies/STRATEGY/changes.atom"
  case strategyFrame = "/embed/strategies/STRATEGY"
  case measureFrame = "/embed/strategies/STRATEGY/MEASURE"
  case comparisonFrame = "/embed/compare/INDICATOR"
  case startComparing = "/compare"
  case comparison = "/compare/INDICATOR"
  case map = "/map/INDICATOR"
  case indicators = "/indicators"
  case areas = "/areas"
  case area = "/areas/AREA"
  case national = "/national"
  case councils = "/councils"
  case council = "/councils/COUNCIL"
  case find = "/find"
  case targets = "/targets"
  case methods = "/methods"
  case method = "/methods/NAME"
  case data = "/data"
  case release = "/data/releases/RELEASE"
  case withdrawal = "/data/releases/RELEASE/withdrawal"
  case releaseCalendar = "/data/calendar"
  case accessibility = "/accessibility"
  case styleSheet = "/cairn.css"
  case script = "/cairn.js"
  case mark = "/mark.svg"
  case icon = "/favicon.ico"
  case picture = "/cairn.png"
  case robots = "/robots.txt"
  case siteMap = "/sitemap.xml"
  case security = "/.well-known/security.txt"
  case alive = "/health/live"
  case ready = "/health/ready"

  case programs = "/api/v1"
  case contract = "/api/v1/openapi.json"
  case listStrategies = "/api/v1/strategies"
  case readStrategy = "/api/v1/strategies/STRATEGY"
  case listPromises = "/api/v1/strategies/STRATEGY/promises"
  case readPromise = "/api/v1/strategies/STRATEGY/promises/PROMISE"
  case readMeasure = "/api/v1/strategies/STRATEGY/measures/MEASURE"
  case listActions = "/api/v1/strategies/STRATEGY/actions"
  case readAction = "/api/v1/strategies/STRATEGY/actions/ACTION"
  case sendUpdate = "/api/v1/strategies/STRATEGY/actions/ACTION/updates"
  case listRisks = "/api/v1/strategies/STRATEGY/risks"
  case readToken = "/api/v1/token"
  case listVerdicts = "/api/v1/verdicts"
  case listIndicators = "/api/v1/indicators"
  case readIndicator = "/api/v1/indicators/INDICATOR"
  case listFigures = "/api/v1/indicators/INDICATOR/figures"
  case listAreas = "/api/v1/areas"
  case readArea = "/api/v1/areas/AREA"
  case listNeighbours = "/api/v1/areas/AREA/neighbours"
  case listReleases = "/api/v1/releases"
  case readRelease = "/api/v1/releases/RELEASE"
  case listChanges = "/api/v1/changes"

  case signIn = "/sign-in"
  case signOn = "/sign-on"
  case signOnReturn = "/sign-on/return"
  case signOnRefusal = "/sign-on/refusals/WORD"
  case invitation = "/invitations/SECRET"
  case account = "/account"
  case sessionEnds = "/account/session-ends"
  case tokens = "/account/tokens"
  case tokenRevocation = "/account/tokens/TOKEN/revocation"
  case signOut = "/sign-out"
  case owed = "/owed"
  case calendars = "/owed/calendars"
  case calendarEnd = "/owed/calendar-end"
  case calendar = "/calendars/SECRET.ics"
  case actions = "/actions/STRATEGY"
  case action = "/actions/STRATEGY/ACTION"
  case updates = "/actions/STRATEGY/ACTION/updates"
  case owner = "/actions/STRATEGY/ACTION/owner"
  case evidence = "/actions/STRATEGY/ACTION/evidence"
  case evidenceFile = "/actions/STRATEGY/ACTION/evidence/FILE"
  case risks = "/risks/STRATEGY"
  case risk = "/risks/STRATEGY/RISK"
  case plans = "/plan"
  case plan = "/plan/STRATEGY"
  case changes = "/plan/STRATEGY/changes"
  case planFile = "/plan/STRATEGY/file"
  case publication = "/plan/STRATEGY/publication"
  case discarding = "/plan/STRATEGY/discarding"
  case part = "/plan/STRATEGY/KIND/ID"
  case newPart = "/plan/STRATEGY/KIND/ID/new/KIND"
  case removal = "/plan/STRATEGY/KIND/ID/removal"
  case amendments = "/plan/STRATEGY/measure/ID/amendments"
  case uploads = "/data/uploads"
  case upload = "/data/uploads/UPLOAD"
  case repairedFile = "/data/uploads/UPLOAD/repaired"
  case proposal = "/data/uploads/UPLOAD/proposal"
  case takingIn = "/data/uploads/UPLOAD/taking-in"
  case uploadRemoval = "/data/uploads/UPLOAD/removal"
  case people = "/councils/COUNCIL/people"
  case disablement = "/councils/COUNCIL/people/PERSON/disablement"
  case newInvitation = "/councils/COUNCIL/people/PERSON/invitation"

  /// The path with values in the places of the capitals.
  public func path(_ values: String...) -> String { path(values) }

  func path(_ values: [String]) -> String {
    var rest = values[...]
    let pieces = Route.pieces(self).map { piece in
      switch piece {
      case .text(let text): text
      case .value(let ending): Percent.encoded(rest.popFirst() ?? "") + ending
      }
    }
    precondition(rest.isEmpty, "\(rawValue) has no place for \(rest)")
    return "/" + pieces.joined(separator: "/")
  }

  /// Whether it is for programs: answered with JSON or a table, and what is refused with a problem document.
  public var isForPrograms: Bool { rawValue.hasPrefix(Paths.programs) }

  /// What stands in the capitals of its pattern, in their order: `["STRATEGY", "ACTION"]`.
  public var places: [String] {
    rawValue.split(separator: "/").map { String($0.prefix { $0.isUppercase }) }.filter { !$0.isEmpty }
  }

  /// The route of a path's pieces, and what stands in the places of the capitals; nil where there is none.
  static func matching(_ pieces: [String]) -> (route: Route, values: [String])? {
    for route in byStart[pieces.first ?? ""] ?? [] {
      if let values = values(pieces, Route.pieces(route)) { return (route, values) }
    }
    return nil
  }

  /// One piece of a pattern: as it stands, or anything with an ending.
  private enum Piece { case text(String), value(ending: String) }

  private static func pieces(_ route: Route) -> [Piece] { parsed[route] ?? [] }

  private static let parsed: [Route: [Piece]] = Dictionary(
    uniqueKeysWithValues: allCases.map { route in
      (
        route,
        route.rawValue.split(separator: "/").map { piece in
          let name = piece.prefix { $0.isUppercase }
          return name.isEmpty ? .text(String(piece)) : .value(ending: String(piece.dropFirst(name.count)))
        }
      )
    })

  /// By their first piece; those with more that stands as it is first.
  private static let byStart: [String: [Route]] = Dictionary(
    grouping: allCases.sorted { fixed($0) > fixed($1) },
    by: { $0.rawValue.split(separator: "/").first.map(String.init) ?? "" })

  private static func fixed(_ route: Route) -> Int {
    pieces(route).count { if case .text = $0 { true } else { false } }
  }

  private static func values(_ pieces: [String], _ pattern: [Piece]) -> [String]? {
    guard pieces.count == pattern.count else { return nil }
    var values: [String] = []
    for (piece, wanted) in zip(pieces, pattern) {
      switch wanted {
      case .text(let text): guard piece == text else { return nil }
      case .value(let ending):
        guard piece.hasSuffix(ending), piece.count > ending.count else { return nil }
        values.append(String(piece.dropLast(ending.count)))
      }
    }
    return values
  }
}
