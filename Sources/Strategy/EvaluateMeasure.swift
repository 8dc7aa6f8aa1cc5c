public import Benchmarking
public import Days
import PublishedData
import TargetSentences

extension MeasureEvaluation {
  /// Judges one success measure of a strategy on a day.
  ///
  /// - Returns: nil where the record does not hold the authority, or its catalogue does not know a series that the measure
  ///   names.
  public init?(
    of measure: SuccessMeasure, promise: Promise, objective: EducationStrategy.Objective,
    strategy: EducationStrategy, record: PublishedRecord, on day: Day
  ) {
    guard let authority = record.area(.authority(strategy.authority)) else { return nil }
    adopted = measure.added ?? strategy.adopted
    target = measure.target(on: day)
    let pins = strategy.pins.filter { $0.measure == measure.id }
    let pinned = PinnedEdition(
      named: pins.first?.edition, on: adopted, of: authority.id, from: record.editions)
    let newest = record.editions.last
    editions = [pinned?.edition, newest == pinned?.edition ? nil : newest].compactMap(\.self)
    isPinnedInForce = pinned?.wasInForce ?? false
    let judge = PartJudge(
      authority: authority, adopted: adopted, day: day, record: record, editions: editions, pins: pins)
    let rule = target.rule
    let parts = measure.series.compactMap { judge.part($0, of: rule) }
    let context = measure.context.compactMap { judge.part($0, of: nil) }
    let named = measure.series + measure.context
    guard named.allSatisfy(judge.isKnown) else { return nil }

    self.strategy = strategy
    self.objective = objective
    self.promise = promise
    self.measure = measure
    self.authority = authority
    self.day = day
    self.parts = parts
    self.context = context
    region = record.region(of: authority)
    (release, self.newest) = (record.release, record.newest)
    missing = named.filter { series in !(parts + context).contains { $0.series == series } }
      .compactMap { record.catalogue.indicator($0.indicator) }
    let judged = parts.filter { !$0.series.isProxy }
    let isWhole = judged.count == measure.series.count { !$0.isProxy }
    let absent: [Verdict] = isWhole ? [] : [.noVerdict(.notPublished)]
    let isMade = day >= adopted
    func verdict(_ target: StatedTarget, _ parts: [Verdict]) -> Verdict {
      isMade ? Self.verdict(measure, target, parts + absent) : .noVerdict(.notYetDue)
    }
    self.verdict = verdict(target, judged.map(\.verdict))
    currentVerdict = verdict(target, judged.map { judge.verdict($0, of: rule, edition: newest) })
    let first = measure.firstTarget
    firstVerdict =
      first == target
      ? nil : verdict(first, judged.map { judge.verdict($0, of: first.rule, edition: pinned?.edition) })
  }

  /// The verdict on the whole: what keeps it from being judged at all comes first.
  private static func verdict(_ measure: SuccessMeasure, _ target: StatedTarget, _ parts: [Verdict]) -> Verdict {
    let clauses = target.rule.clauses
    if !target.questions.isEmpty { return .noVerdict(.ambiguous) }
    if clauses.contains(where: { if case .elsewhere = $0 { true } else { false } }) { return .noVerdict(.external) }
    switch measure.evidence {
    case .council: return .noVerdict(.awaitingReturn)
    case .otherNational: return .noVerdict(.notPublished)
    case .proxy: return .noVerdict(.proxyOnly)
    case .published: break
    }
    guard target.rule.measured.count == clauses.count, !parts.isEmpty else { return .noVerdict(.awaitingReturn) }
    return .all(parts)
  }
}
