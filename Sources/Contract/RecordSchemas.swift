import Accounts
import PublishedData
import Reports
import Strategy

/// What is promised of actions, indicators, areas and releases.
extension Schema {

  static let ofRecord: [(String, Schema)] = [
    (
      "Start",
      .object([
        .init("contract", .path, "the OpenAPI document"),
        .init("links", .map(.path), "where each list is, by its name"),
      ])
    ),
    ("ActionWithUpdates", .object(action)), ("Token", .object(token)), ("Risks", .object(risks)),
    (
      "IndicatorWithGroups",
      .object([
        .init("id", .text), .init("name", .text), .init("scope", .text), .init("topic", .text),
        .init("unit", .word(Indicator.Unit.allCases.map(\.rawValue))),
        .init("polarity", .word(Polarity.allCases.map(\.rawValue))), .init("groups", .list(.named("GroupOfChildren"))),
      ])
    ),
    (
      "GroupOfChildren",
      .object([
        .init("group", .text, "its id"), .init("measure_short", .text), .init("decimals", .integer),
        .init("first_period", .perhaps(.text)), .init("last_period", .perhaps(.text)),
      ])
    ),
    ("AreaProfile", .object(area)),
    (
      "AreaOnIndicator",
      .object([
        .init("indicator", .text), .init("group", .text), .init("measure_short", .text), .init("time_period", .text),
        .init("value", .perhaps(.number)), .init("symbol", .perhaps(.text)), .init("england", .perhaps(.number)),
        .init("neighbour_mean", .perhaps(.number)),
        .init("neighbour_count", .perhaps(.integer)), .init("rank", .perhaps(.integer)),
        .init("ranked", .perhaps(.integer)),
        .init("quarter", .perhaps(.integer), "1 is the top"), .init("lait_band", .perhaps(.text)),
      ])
    ),
    (
      "ReleaseWithChanges",
      .object([
        .init("release", .text, "its id"), .init("title", .text), .init("known_from", .day),
        .init("imported_on", .perhaps(.day)), .init("source", .text), .init("withdrawn_on", .perhaps(.day)),
        .init("withdrawn_because", .perhaps(.text)),
        .init("earlier_release", .perhaps(.text), "the one before, of its data set"),
        .init("changes", .perhaps(.named("ReleaseChanges")), "beside that one"),
      ])
    ),
    ("ReleaseChanges", .object(changes)),
  ]

  private static var action: [Property] {
    guard case .object(let columns) = Schema(Table.actionColumns) else { return [] }
    let update = Schema.object([
      .init("id", .text), .init("given_on", .day),
      .init("status", .word(ActionUpdate.State.allCases.map(\.rawValue))),
      .init("note", .perhaps(.text), "for those who keep the strategy; null for everybody else"),
      .init("expected", .perhaps(.day), "the day that it moved the action to"), .init("reason", .perhaps(.text), "why"),
    ])
    return columns + [.init("updates", .list(update), "everything that was said of it, the oldest first")]
  }

  private static let token: [Property] = [
    .init("title", .text, "what its person calls it"), .init("person", .text, "in whose place it acts"),
    .init("la_number", .integer, "the council it is for"),
    .init("scope", .word(Grant.Scope.allCases.map(\.rawValue)), "how much it reaches"),
    .init("ends_on", .day, "the last day on which it counts"),
  ]

  private static let risks: [Property] = [
    .init("strategy", .text, "its id"), .init("title", .text),
    .init(
      "risks",
      .list(
        .object([
          .init("id", .text), .init("risk", .text), .init("likelihood", .integer), .init("impact", .integer),
          .init("score", .integer), .init("level", .text), .init("mitigation", .text), .init("owner", .text),
          .init("status", .text), .init("scored_on", .day),
        ]))),
  ]

  private static let area: [Property] = [
    .init("la_number", .integer, "DfE’s number"), .init("name", .text),
    .init("type", .word(AreaType.allCases.map(\.rawValue))), .init("region", .perhaps(.text)),
    .init("gss_codes", .list(.text)), .init("valid_from", .perhaps(.day)), .init("valid_to", .perhaps(.day)),
    .init("successors", .list(.integer)), .init("predecessors", .list(.integer)), .init("recoded", .perhaps(.day)),
    .init("neighbours", .map(.list(.integer)), "by edition, the nearest first"), .init("sets", .list(.text)),
    .init("indicators", .list(.named("AreaOnIndicator"))),
  ]

  private static let changes: [Property] = [
    .init("title", .text), .init("new_figures", .integer),
    .init(
      "changed_figures",
      .list(
        .object([
          .init("measure", .text), .init("time_period", .text), .init("area", .text),
          .init("before", .perhaps(.number)),
          .init("after", .perhaps(.number)),
        ]))),
    .init("new_measures", .list(.text)), .init("gone_measures", .list(.text)),
    .init(
      "verdicts",
      .list(
        .object([
          .init("strategy", .text), .init("measure", .text), .init("before", .text), .init("after", .text),
          .init("since_before", .perhaps(.text)), .init("since_after", .perhaps(.text)),
        ]))),
    .init("unchanged_verdicts", .integer),
  ]
}
