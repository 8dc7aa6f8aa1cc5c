import PublishedData
import Reports
import Strategy

/// What is promised of strategies, promises and measures: `docs/reference/json.md` says the same for people.
extension Schema {
  private static let verdict = Schema.word(["met", "on course", "off course", "not met", "no verdict"])
  private static let reason = Schema.perhaps(.word(NoVerdictReason.allCases.map(\.rawValue)))
  private static let sinceDeadline = Schema.perhaps(.word(SinceDeadline.allCases.map(\.rawValue)))

  static let ofStrategies: [(String, Schema)] = [
    (
      "Scorecard",
      .object([
        .init("strategy", .text, "its id"), .init("authority", .text, "the council’s name"),
        .init("status", .word(EducationStrategy.Status.allCases.map(\.rawValue))),
        .init("on", .day, "the day judged"), .init("known_by", .day, "of the release"),
        .init("neighbours", .object([.init("pinned", .perhaps(.text)), .init("current", .perhaps(.text))])),
        .init("counts", .map(.integer), "promises by verdict"),
        .init("measures", .list(.named("MeasureInBrief"))),
      ])
    ),
    (
      "PromiseInParts",
      .object([
        .init("promise", .text, "its id"), .init("title", .text), .init("statement", .text),
        .init("verdict", verdict), .init("reason", reason), .init("held", .perhaps(.text), "how many hold: `1 of 4`"),
        .init("measures", .list(.named("MeasureInBrief"))),
      ])
    ),
    ("MeasureInBrief", .object(measure)),
    (
      "Measure",
      .object(
        [.init("strategy", .text, "the strategy’s id"), .init("authority", .text, "the council’s name")] + measure + [
          .init("authority_notes", .list(.text), "on an authority that began or ended"),
          .init("periods", .list(.named("Period")), "every period of the first series"),
        ])
    ),
    ("Comparator", .object(comparator)), ("Part", .object(part + [.init("proposed", .list(.named("ProposedPart")))])),
    ("ProposedPart", .object(part + [.init("difference", .text)])),
    (
      "Period",
      .object([
        .init("time_period", .text), .init("time_identifier", .perhaps(.text)), .init("start", .perhaps(.day)),
        .init("end", .perhaps(.day)), .init("status", .text), .init("value", .perhaps(.number)),
        .init("symbol", .perhaps(.text)),
        .init("comparators", .list(.named("Comparator"))),
      ])
    ),
    ("Counts", .object([.init("numerator", .perhaps(.number)), .init("denominator", .number)])),
    ("Interval", .object([.init("lower", .number), .init("upper", .number)])),
    ("Baseline", .object([.init("value", .perhaps(.number)), .init("time_period", .text), .init("set_by", .text)])),
    (
      "Required",
      .object([
        .init("yearly", .number), .init("total", .number), .init("years", .integer), .init("achieved", .integer),
        .init("of", .integer),
      ])
    ),
  ]

  private static let measure: [Property] = [
    .init("id", .text), .init("promise", .text, "the id of the promise it decides"),
    .init("stated_as", .word(Promise.Standing.allCases.map(\.rawValue))), .init("statement", .text),
    .init("target", .text, "the rule as one canonical sentence"), .init("adopted", .day),
    .init("amendments", .list(.object([.init("from", .day), .init("target", .text), .init("reason", .text)]))),
    .init("verdict", verdict), .init("reason", reason), .init("since", sinceDeadline, "after the deadline"),
    .init("value", .perhaps(.number), "the latest figure"), .init("time_period", .perhaps(.text)),
    .init("value_at_deadline", .perhaps(.number)),
    .init("provisional", .flag), .init("comparators", .list(.named("Comparator"))),
    .init("comparators_at_deadline", .list(.named("Comparator"))), .init("verdict_current", verdict),
    .init("verdict_first", .perhaps(verdict)), .init("rank", .perhaps(.integer)), .init("ranked", .perhaps(.integer)),
    .init("required", .perhaps(.named("Required"))), .init("baseline", .perhaps(.named("Baseline"))),
    .init("parts", .list(.named("Part"))),
    .init("evidence", .word(SuccessMeasure.Evidence.allCases.map(\.rawValue))), .init("sentence", .text),
    .init("sources", .list(.text)), .init("awaited", .list(.text)), .init("history", .list(.text)),
  ]

  private static let comparator: [Property] = [
    .init("name", .text), .init("edition", .perhaps(.text)), .init("value", .perhaps(.number)),
    .init("count", .perhaps(.integer)),
    .init("time_period", .text),
  ]

  private static let part: [Property] = [
    .init("indicator", .text), .init("group", .text), .init("peers", .perhaps(.text)), .init("measure_short", .text),
    .init("proxy", .flag), .init("name", .text), .init("verdict", verdict), .init("reason", reason),
    .init("since", sinceDeadline), .init("value", .perhaps(.number)), .init("time_period", .perhaps(.text)),
    .init("value_judged", .perhaps(.number)),
    .init("time_period_judged", .perhaps(.text)), .init("reference", .perhaps(.number)),
    .init("numerator", .perhaps(.number)),
    .init("denominator", .perhaps(.number)), .init("pooled", .perhaps(.named("Counts"))),
    .init("interval", .perhaps(.named("Interval"))), .init("tolerance", .perhaps(.number)),
    .init("held", .perhaps(.integer)),
    .init("assessed", .perhaps(.integer)),
  ]
}
