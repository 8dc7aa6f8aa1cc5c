public import Benchmarking
public import Days
import PublishedData

extension MeasureEvaluation {
  /// Judges one success measure of a strategy on a day.
  ///
  /// - Returns: nil where the record holds neither the authority nor a series the measure names.
  public init?(
    of measure: SuccessMeasure, promise: Promise, objective: EducationStrategy.Objective,
    strategy: EducationStrategy, record: PublishedRecord, on day: Day
  ) {
    guard let authority = record.cube.area(strategy.authority) else { return nil }
    let pinned = PinnedEdition(on: strategy.adopted, from: record.editions)
    let newest = record.editions.last
    editions = [pinned?.edition, newest == pinned?.edition ? nil : newest].compactMap(\.self)
    isPinnedInForce = pinned?.wasInForce ?? false
    let judge = PartJudge(
      target: measure.target, authority: authority, adopted: strategy.adopted, day: day, record: record,
      editions: editions)
    let parts = measure.series.compactMap { judge.part($0, isJudged: true) }
    let context = measure.context.compactMap { judge.part($0, isJudged: false) }
    guard parts.count == measure.series.count, context.count == measure.context.count else { return nil }

    self.strategy = strategy
    self.objective = objective
    self.promise = promise
    self.measure = measure
    self.authority = authority
    self.day = day
    self.parts = parts
    self.context = context
    region = record.region(of: authority)
    release = record.cube.release
    let judged = zip(measure.series, parts).filter { !$0.0.isProxy }
    verdict = Self.verdict(measure, judged.map(\.1.verdict))
    currentVerdict = Self.verdict(measure, judged.map { judge.verdict($0.1, edition: newest) })
  }

  /// The verdict on the whole: what keeps it from being judged at all comes first.
  private static func verdict(_ measure: SuccessMeasure, _ parts: [Verdict]) -> Verdict {
    let clauses = measure.target.clauses
    if !measure.questions.isEmpty { return .noVerdict(.ambiguous) }
    if clauses.contains(where: { if case .elsewhere = $0 { true } else { false } }) { return .noVerdict(.external) }
    switch measure.evidence {
    case .council: return .noVerdict(.awaitingReturn)
    case .otherNational: return .noVerdict(.notPublished)
    case .proxy: return .noVerdict(.proxyOnly)
    case .published: break
    }
    guard measure.target.measured.count == clauses.count, !parts.isEmpty else { return .noVerdict(.awaitingReturn) }
    return .all(parts)
  }
}

/// Judges the series of one measure.
private struct PartJudge {
  let target: Target
  let authority: Area
  let adopted: Day
  let day: Day
  let record: PublishedRecord
  let editions: [NeighbourEdition]

  /// - Returns: nil where the record does not hold the series.
  func part(_ series: MeasureSeries, isJudged: Bool) -> MeasurePart? {
    guard let indicator = record.catalogue.indicator(series.indicator), let group = indicator.series(of: series.group),
      let figures = SeriesFigures(indicator, group, in: record)
    else { return nil }
    let gap = series.peers.flatMap { GapFigures(figures, against: $0) }
    guard series.peers == nil || gap != nil else { return nil }
    let judgements = isJudged ? judgements(figures, gap, edition: editions.first) : []
    let places = figures.places.filter { (figures.period($0).span?.end).map { $0 <= day } ?? false }
    let latest = places.last { figures.number(authority.number, $0) != nil }
    return MeasurePart(
      series: series, figures: figures, gap: gap, judgements: judgements, verdict: joined(judgements),
      periods: places.map { comparison($0, figures) },
      standing: latest.map { figures.standing($0) },
      neighbours: NeighbourFigures.all(of: authority.number, editions: editions, figures: figures, places: places))
  }

  /// The verdict on a part with another edition of the neighbour sets.
  func verdict(_ part: MeasurePart, edition: NeighbourEdition?) -> Verdict {
    edition == editions.first ? part.verdict : joined(judgements(part.figures, part.gap, edition: edition))
  }

  private func judgements(
    _ figures: SeriesFigures, _ gap: GapFigures?, edition: NeighbourEdition?
  ) -> [Judgement] {
    target.measured.map { clause in
      let quantity = QuantityFigures(clause.quantity, figures, gap, authority, edition)
      let rule = ClauseRule(clause: clause, quantity: quantity, baseline: baseline(quantity))
      return Judgement(of: rule, adopted: adopted, on: day)
    }
  }

  private func joined(_ judgements: [Judgement]) -> Verdict {
    guard !judgements.isEmpty else { return .noVerdict(.awaitingReturn) }
    return target.join == .any ? .any(judgements.map(\.verdict)) : .all(judgements.map(\.verdict))
  }

  /// The last figure of a period that ended before adoption; never one whose grades came about in another way.
  private func baseline(_ quantity: QuantityFigures) -> Int? {
    quantity.figures.places.last { place in
      guard let end = quantity.figures.period(place).span?.end, end < adopted else { return false }
      let isOtherwise = quantity.figures.breaks.contains { $0.kind == .assessedOtherwise && $0.covers(end.year) }
      return !isOtherwise && quantity.own(place)?.number != nil
    }
  }

  private func comparison(_ place: Int, _ figures: SeriesFigures) -> PeriodComparison {
    PeriodComparison(
      period: figures.period(place), own: figures.published(authority.number, place) ?? .missing(.dash),
      england: figures.published(Area.england, place),
      region: record.region(of: authority).flatMap { figures.published($0.number, place) },
      neighbours: editions.map { figures.neighbourMean(of: authority.number, place, edition: $0) })
  }
}

extension NeighbourFigures {
  /// The neighbours of any of the editions, best first by their figure in the last place; those without one last.
  fileprivate static func all(
    of authority: Int, editions: [NeighbourEdition], figures: SeriesFigures, places: [Int]
  ) -> [NeighbourFigures] {
    let lists = editions.map { ($0.name, $0.neighbours[authority] ?? []) }
    let numbers = Set(lists.flatMap { $0.1.map(\.number) })
    let neighbours = numbers.sorted().compactMap { number in
      figures.record.cube.area(number).map { area in
        NeighbourFigures(
          area: area, values: places.map { figures.published(number, $0) },
          editions: lists.filter { $0.1.contains { $0.number == number } }.map(\.0))
      }
    }
    let lowFirst = figures.indicator.polarity == .low
    func key(_ figures: NeighbourFigures) -> (Double, String) {
      let last = figures.values.last?.flatMap(\.number)
      return (last.map { lowFirst ? $0 : -$0 } ?? .infinity, figures.area.name)
    }
    return neighbours.sorted { key($0) < key($1) }
  }
}
