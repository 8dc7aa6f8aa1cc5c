import Benchmarking
import Days
import PublishedData
public import Strategy

/// What is said of a whole strategy: every promise by its objective, and the count of verdicts.
public struct ScorecardReport: Sendable {
  public let strategy: EducationStrategy
  public let authority: String
  /// `Of 45 promises, 4 were met and 8 were not. The other 33 can't be judged.`
  public let sentence: String
  /// The day of judging, in words.
  public let judgedOn: String
  public let groups: [Group]
  /// Verdicts in the order of the piles, those that occur.
  public let piles: [Pile]
  /// Promises without a verdict by reason, the most frequent first.
  public let unjudged: [(reason: NoVerdictReason, promises: [PromiseReport])]
  /// The day by which the figures were known: `8 April 2026`.
  public let knownBy: String
  let json: JSON

  /// The promises of one objective.
  public struct Group: Sendable {
    public let objective: EducationStrategy.Objective
    public let promises: [PromiseReport]
  }

  /// The promises with one verdict.
  public struct Pile: Sendable {
    public let label: VerdictLabel
    public let promises: [PromiseReport]
  }

  /// - Returns: nil for a strategy without measures.
  public init?(_ evaluations: [MeasureEvaluation]) {
    guard let first = evaluations.first else { return nil }
    let reports = evaluations.map(MeasureReport.init)
    let promises = first.strategy.promises.map { objective, promise in
      (objective.id, PromiseReport(promise, reports.filter { $0.evaluation.promise.id == promise.id }))
    }
    strategy = first.strategy
    authority = first.authority.name
    judgedOn = first.day.spelled
    knownBy = first.release.knownFrom.spelled
    groups = strategy.objectives.map { objective in
      Group(objective: objective, promises: promises.filter { $0.0 == objective.id }.map(\.1))
    }.filter { !$0.promises.isEmpty }
    piles = ScorecardReport.piles(promises.map(\.1))
    unjudged = ScorecardReport.unjudged(promises.map(\.1))
    sentence = ScorecardReport.sentence(promises.map(\.1))
    json = ScorecardReport.json(first, reports, piles)
  }

  /// The scorecard as the scripts' contract has it.
  public var jsonText: String { json.text }

  private static func piles(_ promises: [PromiseReport]) -> [Pile] {
    let order = ["met", "on course", "off course", "not met", "no verdict"]
    return order.compactMap { name in
      let found = promises.filter { $0.verdict.verdict.name == name }
      guard let first = found.first else { return nil }
      return Pile(label: first.verdict, promises: found)
    }
  }

  private static func unjudged(_ promises: [PromiseReport]) -> [(NoVerdictReason, [PromiseReport])] {
    NoVerdictReason.allCases.compactMap { reason -> (NoVerdictReason, [PromiseReport])? in
      let found = promises.filter { $0.verdict.verdict.reason == reason }
      return found.isEmpty ? nil : (reason, found)
    }.sorted { $0.1.count > $1.1.count }
  }

  private static func sentence(_ promises: [PromiseReport]) -> String {
    func count(_ name: String) -> Int { promises.count { $0.verdict.verdict.name == name } }
    let judged = [
      (count("met"), "met"), (count("on course"), "on course"), (count("off course"), "off course"),
      (count("not met"), "not met"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \(English.plural($0.0, "is", "are")) \($0.1)" }
    let total = "Of \(promises.count) \(English.plural(promises.count, "promise", "promises"))"
    let silent = count("no verdict")
    let other = silent == 0 ? "" : " \(judged.isEmpty ? "" : "The other ")\(silent) can't be judged."
    return judged.isEmpty
      ? "None of \(promises.count) promises can be judged yet." : "\(total), \(English.list(judged)).\(other)"
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
      ("counts", .object(piles.map { ($0.label.verdict.name, .integer($0.promises.count)) })),
      ("measures", .array(reports.map(\.json))),
    ])
  }
}
