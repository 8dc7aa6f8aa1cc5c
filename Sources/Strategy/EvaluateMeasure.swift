public import Benchmarking
public import Days
public import PublishedData
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
    self.init(
      of: measure, promise: promise, objective: objective, strategy: strategy,
      area: .authority(strategy.authority), record: record, on: day)
  }

  /// Judges a national commitment for an authority, or for England, on a day.
  ///
  /// - Returns: nil where the record does not hold the area, or its catalogue does not know a series that it names.
  public init?(of commitment: NationalCommitment, for area: LocationID, record: PublishedRecord, on day: Day) {
    let strategy = commitment.asStrategy
    self.init(
      of: commitment.measure, promise: commitment.promise, objective: strategy.objectives[0], strategy: strategy,
      area: area, commitment: commitment, record: record, on: day)
  }

  private init?(
    of measure: SuccessMeasure, promise: Promise, objective: EducationStrategy.Objective,
    strategy: EducationStrategy, area: LocationID, commitment: NationalCommitment? = nil, record: PublishedRecord,
    on day: Day
  ) {
    guard let authority = record.area(area) else { return nil }
    let silence = commitment?.silence(for: area == .england)
    self.commitment = commitment
    adopted = measure.added ?? strategy.adopted
    target = measure.target(on: day)
    let pins = strategy.pins.filter { $0.measure == measure.id }
    let pinned = PinnedEdition(
      named: pins.first?.edition, on: adopted, of: authority.id, from: record.editions)
    let newest = record.editions.last
    // Nothing was promised against neighbours of an earlier day where nobody promised.
    let promised = commitment == nil ? pinned?.edition : newest
    editions = [promised, newest == promised ? nil : newest].compactMap(\.self)
    isPinnedInForce = commitment == nil ? pinned?.wasInForce ?? false : true
    let judge = PartJudge(
      authority: authority, adopted: adopted, day: day, record: record, editions: editions, pins: pins)
    let rule = target.rule
    let parts = measure.series.compactMap { judge.part($0, of: silence == nil ? rule : nil) }
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
      if let silence { return .noVerdict(silence) }
      return isMade ? Self.verdict(measure, target, parts + absent) : .noVerdict(.notYetDue)
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
