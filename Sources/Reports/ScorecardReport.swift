import Benchmarking
import Days
import PublishedData
public import Strategy

/// What is said of a whole strategy: every promise by its objective, and the count of verdicts.
public struct ScorecardReport: Sendable {
  public let strategy: EducationStrategy
  public let authority: String
  /// The day of judging, in words.
  public let judgedOn: String
  public let groups: [Group]
  /// Verdicts in the order of the piles, those that occur.
  public let piles: [Pile]
  /// Promises without a verdict by reason, the most frequent first.
  public let unjudged: [(reason: NoVerdictReason, promises: [PromiseReport])]
  /// The day by which the figures were known: `8 April 2026`.
  public let knownBy: String
  private let first: MeasureEvaluation

  /// The promises of one objective.
  public struct Group: Sendable {
    public let objective: EducationStrategy.Objective
    public let promises: [PromiseReport]
    /// Verdicts in the order of the piles, those that occur.
    public let piles: [Pile]
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
    let promises = first.strategy.promises.map { _, promise in
      PromiseReport(promise, reports.filter { $0.evaluation.promise.id == promise.id })
    }
    self.init(first, promises)
  }

  /// - Parameter promises: in the document's order.
  init(_ first: MeasureEvaluation, _ promises: [PromiseReport]) {
    self.first = first
    strategy = first.strategy
    authority = first.authority.name
    judgedOn = first.day.spelled
    knownBy = first.newest.knownFrom.spelled
    groups = first.strategy.objectives.map { objective in
      let own = promises.filter { promise in objective.promises.contains { $0.id == promise.id } }
      return Group(objective: objective, promises: own, piles: ScorecardReport.piles(own))
    }.filter { !$0.promises.isEmpty }
    piles = ScorecardReport.piles(promises)
    unjudged = ScorecardReport.unjudged(promises)
  }

  /// Every promise shown, in the document's order.
  public var promises: [PromiseReport] { groups.flatMap(\.promises) }

  /// The day of judging as it stands in an address: `2025-03-31`.
  public var judgedOnDay: String { first.day.description }

  /// The same with some of the promises.
  func keeping(_ isKept: (PromiseReport) -> Bool) -> ScorecardReport {
    ScorecardReport(first, promises.filter(isKept))
  }

  /// The promise that says most: of those judged by one figure the furthest from what was promised, in tolerances; else
  /// the first that is judged; nil where none is.
  public var telling: MeasureReport? {
    let single = promises.filter { $0.measures.count == 1 && $0.verdict.reason == nil }.flatMap(\.measures)
    let far = single.compactMap { report in report.farness.map { (report, $0) } }
    return far.max { $0.1 < $1.1 }?.0 ?? single.first
  }

  /// `Of 45 promises, 4 were met and 8 were not. The other 33 can't be judged.`
  public var sentence: String { ScorecardReport.sentence(promises) }

  /// `Of these, 15 wait for figures only the council holds and 11 for figures not published here.`; empty where every
  /// promise is judged.
  public var silence: String {
    guard !unjudged.isEmpty else { return "" }
    let reasons = unjudged.map { "\($0.promises.count) \($0.reason.clause($0.promises.count))" }
    return "Of these, \(English.list(reasons))."
  }

  private static func piles(_ promises: [PromiseReport]) -> [Pile] {
    let order = ["met", "on course", "off course", "not met", "no verdict"]
    return order.compactMap { name in
      let found = promises.filter { $0.verdict.verdict.name == name }
      guard let first = found.first else { return nil }
      return Pile(label: first.verdict, promises: found)
    }
  }

  /// Promises without a verdict by their reason, the most frequent first.
  public static func unjudged(_ promises: [PromiseReport]) -> [(NoVerdictReason, [PromiseReport])] {
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

  /// The scorecard as the scripts' contract has it.
  public var json: JSON {
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
      ("measures", .array(promises.flatMap(\.measures).map(\.json))),
    ])
  }
}

extension NoVerdictReason {
  /// What such promises wait for, after their number: `wait for figures only the council holds`.
  public func clause(_ count: Int) -> String {
    func verb(_ one: String, _ many: String) -> String { English.plural(count, one, many) }
    switch self {
    case .notYetDue: return verb("is", "are") + " not yet due"
    case .noBaseline: return verb("has", "have") + " no figure from before to count from"
    case .suppressed: return verb("has", "have") + " a figure suppressed to protect children"
    case .notPublished: return verb("needs", "need") + " figures not published here"
    case .seriesPaused: return verb("rests", "rest") + " on figures that pause"
    case .seriesEnded: return verb("rests", "rest") + " on figures no longer published"
    case .seriesBroken: return verb("rests", "rest") + " on figures counted differently since"
    case .anotherArea: return verb("is", "are") + " about a time in which the authority did not exist"
    case .ambiguous: return "can be read in more than one way"
    case .proxyOnly: return verb("has", "have") + " only a neighbouring statistic"
    case .awaitingReturn: return verb("waits", "wait") + " for figures only the council holds"
    case .tooFewPupils: return verb("counts", "count") + " too few pupils"
    case .external: return verb("has its", "have their") + " target in another document"
    case .nationalOnly: return verb("is", "are") + " wanted of England as a whole"
    case .noLevel: return verb("names", "name") + " no level"
    }
  }
}
