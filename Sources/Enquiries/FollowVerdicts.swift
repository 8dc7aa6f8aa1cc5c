public import Days
import Findings
import PublishedData
public import Strategy
import TargetSentences

/// Finds the verdicts that became another from a day on.
///
/// Looked at are the day before; the days on which something became known; the day after each deadline; and the first of
/// each month, for what the calendar alone changes. A change is told on the first of these days that shows it, so that it
/// keeps its day whenever it is asked for.
public struct FollowVerdicts: Sendable {
  public let since, until: Day
  /// The one strategy that is meant; nil for all.
  public let strategy: String?
  /// On which a release or a version of a strategy became known, or a release was withdrawn.
  public let knownDays: Set<Day>

  public init(since: Day, until: Day, strategy: String? = nil, knownDays: Set<Day>) {
    (self.since, self.until, self.strategy, self.knownDays) = (since, until, strategy, knownDays)
  }

  /// The days that are looked at, the first of them for what was before.
  func days(_ strategies: [EducationStrategy]) -> [Day] {
    let deadlines = strategies.flatMap(\.promises).flatMap(\.promise.measures)
      .flatMap { [$0.firstTarget] + $0.amendments.map(\.target) }.compactMap { $0.rule.deadline.map { $0.day + 1 } }
    let months = (since.year...max(since.year, until.year)).flatMap { year in (1...12).compactMap { Day(year, $0, 1) } }
    let looked = knownDays.union(deadlines).union(months).filter { $0 >= since && $0 <= until }
    return [since + -1] + looked.sorted()
  }

  /// - Parameter record: as it was known by a day; nil where nothing was.
  /// - Returns: the newest first, then in the document's order.
  /// - Throws: what that throws; `Refusal` where a record does not hold what a measure names.
  public func run(on now: Record, known record: (Day) throws -> Record?) throws -> [VerdictTurn] {
    let wanted = now.strategies.filter { strategy == nil || $0.id == strategy }
    var turns: [VerdictTurn] = []
    var before: [MeasureEvaluation] = []
    for day in days(wanted) {
      guard let record = try record(day) else { continue }
      let after = try wanted.flatMap { strategy in
        // Kept nowhere: what everybody asks for, today's, is not to make room for it.
        try record.council(of: strategy.id).flatMap { council in
          try record.find(strategy.id).map { try council.evaluations(of: $0, on: day) { _, _ in true } }
        } ?? []
      }
      turns = VerdictTurn.all(on: day, from: before, to: after) + turns
      before = after
    }
    return turns
  }
}
