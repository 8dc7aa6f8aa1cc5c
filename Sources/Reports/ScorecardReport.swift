import Benchmarking
import Days
import PublishedData
public import Strategy

/// What is said of a whole strategy: every promise by its objective, and the count of verdicts.
public struct ScorecardReport: Sendable {
  public let strategy: EducationStrategy
  public let authority: String
  /// `Of 1 promise, none was met and 1 was not.`
  public let sentence: String
  /// The day of judging, in words.
  public let judgedOn: String
  public let groups: [Group]
  /// Verdicts in the order of the piles, those that occur.
  public let piles: [Pile]
  /// The release behind it: `Data known by 8 April 2026`.
  public let knownBy: String
  let json: JSON

  /// The promises of one objective.
  public struct Group: Sendable {
    public let objective: EducationStrategy.Objective
    public let rows: [MeasureReport]
  }

  /// The promises with one verdict.
  public struct Pile: Sendable {
    public let label: VerdictLabel
    public let rows: [MeasureReport]
  }

  /// - Returns: nil for a strategy without measures.
  public init?(_ evaluations: [MeasureEvaluation]) {
    guard let first = evaluations.first else { return nil }
    let reports = evaluations.map(MeasureReport.init)
    strategy = first.strategy
    authority = first.authority.name
    judgedOn = first.day.spelled
    knownBy = first.release.knownFrom.spelled
    groups = strategy.objectives.map { objective in
      Group(objective: objective, rows: reports.filter { $0.evaluation.objective.id == objective.id })
    }
    piles = ScorecardReport.piles(reports)
    sentence = ScorecardReport.sentence(reports)
    json = ScorecardReport.json(first, reports, piles)
  }

  private static func piles(_ reports: [MeasureReport]) -> [Pile] {
    let order = ["met", "on course", "off course", "not met", "no verdict"]
    return order.compactMap { name in
      let rows = reports.filter { $0.verdict.verdict.name == name }
      return rows.first.map { Pile(label: $0.verdict, rows: rows) }
    }
  }

  private static func sentence(_ reports: [MeasureReport]) -> String {
    func count(_ name: String) -> Int { reports.count { $0.verdict.verdict.name == name } }
    let parts = [
      (count("met"), "met"), (count("on course"), "on course"), (count("off course"), "off course"),
      (count("not met"), "not met"), (count("no verdict"), "without a verdict"),
    ].filter { $0.0 > 0 }
    let total = "\(reports.count) \(English.plural(reports.count, "promise is", "promises are")) held here"
    return "\(total): \(parts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))."
  }

  private static func json(_ first: MeasureEvaluation, _ reports: [MeasureReport], _ piles: [Pile]) -> JSON {
    .object([
      ("strategy", .string(first.strategy.id)), ("authority", .string(first.authority.name)),
      ("status", .string(first.strategy.status.rawValue)), ("on", .string(first.day.description)),
      ("known_by", .string(first.release.knownFrom.description)),
      (
        "neighbours",
        .object([
          ("pinned", .optional(first.editions.first?.name)), ("current", .optional(first.editions.last?.name)),
        ])
      ),
      ("counts", .object(piles.map { ($0.label.verdict.name, .integer($0.rows.count)) })),
      ("measures", .array(reports.map(\.json))),
    ])
  }
}

extension ScorecardReport {
  /// The scorecard as the scripts' contract has it.
  public var jsonText: String { json.text }

  /// The scorecard for a terminal, 80 columns wide.
  public func text(_ style: TextStyle) -> String {
    let head = [
      style.bold(strategy.title) + "  " + style.muted("judged on \(judgedOn)"), "", TextLayout.wrapped(sentence),
      piles.map { style.verdict($0.label, String(repeating: $0.label.shape, count: $0.rows.count)) }
        .joined(separator: " "),
    ]
    let body = groups.flatMap { group in
      ["", style.bold(TextLayout.wrapped(group.objective.title)), style.muted(group.objective.board), TextLayout.rule]
        + group.rows.flatMap { row($0, style) }
    }
    let foot = [
      "", style.muted("Data known by \(knownBy)."),
      "The working of one promise: "
        + style.bold("cairn measure \(strategy.id) \(groups.first?.rows.first?.id ?? "ID")"),
    ]
    return (head + body + foot).joined(separator: "\n") + "\n"
  }

  private func row(_ report: MeasureReport, _ style: TextStyle) -> [String] {
    let label = report.verdict
    let summary = report.summary
    let since = summary.since.map { ["\($0): \(summary.sinceFigure ?? "")"] } ?? []
    return [
      "\(TextLayout.left(report.id, 8))\(TextLayout.left(report.evaluation.measure.title, 54)) "
        + style.verdict(label, "\(label.shape) \(label.word)"),
      "        "
        + style.muted(
          TextLayout.wrapped(([summary.target, summary.judged] + since).joined(separator: " · "), indent: 8)),
    ]
  }
}
