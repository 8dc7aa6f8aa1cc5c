package import Benchmarking
package import Days
import Findings
import PublishedData
public import Strategy
import Synchronization

/// One council's own part of the record: its published strategies, each read once a version, and what they were judged on a
/// day, worked out once.
public final class CouncilRecord: Sendable {
  /// The authority's area number.
  public let council: Int
  /// By id.
  public let strategies: [EducationStrategy]
  /// Changes when any of them does: `warwickshire@3`.
  public let version: String
  /// Short for it.
  public let tag: String
  private let published: PublishedRecord
  private let counts: WorkCounts
  private let kept = Mutex(Kept())

  private struct Kept {
    var days: [Key: [MeasureEvaluation]] = [:]
    /// The oldest first.
    var order: [Key] = []
    var promises: PromiseIndex?
  }

  private struct Key: Hashable {
    let strategy: String
    let day: Day
  }

  /// How many strategies' evaluations are kept, over all days.
  private static let most = 4

  package init(
    _ council: Int, strategies: [EducationStrategy], version: String, published: PublishedRecord,
    counts: WorkCounts
  ) {
    self.council = council
    self.strategies = strategies.sorted { $0.id < $1.id }
    self.version = version
    tag = shortTag(version)
    self.published = published
    self.counts = counts
  }

  /// The words of its promises, for searching: made when they are first asked for, once.
  var promises: PromiseIndex {
    kept.withLock { kept in
      if let promises = kept.promises { return promises }
      let made = PromiseIndex(strategies)
      kept.promises = made
      return made
    }
  }

  /// Every measure of one of its strategies judged on a day, in the document's order.
  ///
  /// - Throws: `Refusal` where the record does not hold what a measure names.
  package func evaluations(of strategy: EducationStrategy, on day: Day) throws -> [MeasureEvaluation] {
    let key = Key(strategy: strategy.id, day: day)
    if let found = kept.withLock({ $0.days[key] }) { return found }
    let judged = try strategy.promises.flatMap { objective, promise in
      try promise.measures.map { try judge($0, promise, objective, strategy, day) }
    }
    kept.withLock { kept in
      guard kept.days[key] == nil else { return }
      kept.days[key] = judged
      kept.order.append(key)
      if kept.order.count > CouncilRecord.most { kept.days[kept.order.removeFirst()] = nil }
    }
    return judged
  }

  /// One measure, or the parts of a promise with several, judged on a day: from what is kept, or else those alone.
  ///
  /// - Parameter isWanted: tells which.
  package func evaluations(
    of strategy: EducationStrategy, on day: Day, where isWanted: (Promise, SuccessMeasure) -> Bool
  ) throws -> [MeasureEvaluation] {
    if let found = kept.withLock({ $0.days[Key(strategy: strategy.id, day: day)] }) {
      return found.filter { isWanted($0.promise, $0.measure) }
    }
    return try strategy.promises.flatMap { objective, promise in
      try promise.measures.filter { isWanted(promise, $0) }
        .map { try judge($0, promise, objective, strategy, day) }
    }
  }

  private func judge(
    _ measure: SuccessMeasure, _ promise: Promise, _ objective: EducationStrategy.Objective,
    _ strategy: EducationStrategy, _ day: Day
  ) throws -> MeasureEvaluation {
    counts.add(evaluations: 1)
    let evaluation = MeasureEvaluation(
      of: measure, promise: promise, objective: objective, strategy: strategy, record: published, on: day)
    guard let evaluation else { throw Refusal(.couldNotRun, missing(measure, strategy)) }
    return evaluation
  }

  private func missing(_ measure: SuccessMeasure, _ strategy: EducationStrategy) -> String {
    let names = (measure.series + measure.context).map { "“\($0.indicator)”" }.joined(separator: ", ")
    return
      "\(measure.id) names \(names) for area \(strategy.authority), not all of which is in the definitions of indicators, or in the release \(published.release.id)."
  }
}
