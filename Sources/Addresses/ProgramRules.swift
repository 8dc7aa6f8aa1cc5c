import Accounts

/// What stands behind the question mark of addresses for programs.
public enum Asked {
  /// How many things at most, and from where on.
  public static let limit = "limit", cursor = "cursor"
  /// The first day of what is told.
  public static let since = "since"
  public static let paging: Set = [limit, cursor]
}

/// The addresses for programs: what everybody may read, as JSON and, where it is a table, as CSV.
extension Route {
  private static let table: Set<FileKind> = [.csv, .json]

  /// Nil where a route is none of them.
  var programRule: RouteRule? {
    switch self {
    case .programs: .page(.program, "what there is for programs", files: [.json])
    case .contract: .page(.program, "OpenAPI 3.1 of all that is for programs")
    case .listStrategies: list(.everything, "the strategies", ["area"])
    case .readStrategy:
      .record(
        .council, "a strategy’s scorecard", files: [.json],
        asks: ["objective", "board", "verdict", "group", "data", AsOf.onName])
    case .listPromises: list(.council, "the promises of a strategy with their verdicts", [AsOf.onName])
    case .readPromise:
      .record(.council, "a promise with the measures that decide it", files: [.json], asks: [AsOf.onName])
    case .readMeasure:
      .record(.council, "a measure: verdict, working, every figure behind it", files: [.json], asks: [AsOf.onName])
    case .listActions:
      .read(.readPublished, "the actions of a strategy, and their status", files: Route.table, asks: Asked.paging)
    case .readAction: .read(.readPublished, "an action and its progress updates", files: [.json])
    case .sendUpdate:
      .send(.giveUpdates, "a progress update on an action, as JSON, in the place of whose token is sent")
    case .listRisks: .read(.readNotes, "the risk register, to whose token is sent", files: [.json])
    case .readToken: .read(.enter, "the token that is sent: whose it is, what it reaches, until when", files: [.json])
    case .listVerdicts:
      list(.everything, "the verdict of every measure", ["strategy", "area", "verdict", AsOf.onName])
    case .listIndicators: list(.release, "the indicators, or those found by words", ["q", "topic"])
    case .readIndicator: .record(.release, "an indicator with its groups", files: [.json])
    case .listFigures:
      list(
        .release, "the figures of an indicator for areas and periods",
        ["group", "places", "level", "region", "period", Asked.since])
    case .listAreas: list(.release, "England, its regions and authorities", ["level", "region"])
    case .readArea:
      .record(.release, "an area on every indicator", files: [.json], asks: ["topic", "neighbours"])
    case .listNeighbours: list(.release, "the statistical neighbours of an authority", ["neighbours"])
    case .listReleases: list(.release, "the releases held", [])
    case .readRelease:
      .record(.everything, "a release, and what it changed beside the one before", files: [.json])
    case .listChanges:
      list(
        .everything, "what changed from a day on: releases, versions of strategies, verdicts",
        [Asked.since, "strategy"])
    default: nil
    }
  }

  /// Whether nothing is answered there without a token.
  public var needsToken: Bool { [.readToken, .listRisks, .sendUpdate].contains(self) }

  private func list(_ source: RouteRule.Source, _ shows: String, _ asks: Set<String>) -> RouteRule {
    .record(source, shows, files: Route.table, asks: asks.union(Asked.paging))
  }
}
