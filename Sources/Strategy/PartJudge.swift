import Benchmarking
import Days
import PublishedData
import TargetSentences

/// Judges one published series of a measure by a target.
struct PartJudge {
  let authority: Area
  let adopted: Day
  let day: Day
  let record: PublishedRecord
  /// The one a promise is judged by, then the newest, where that is another.
  let editions: [NeighbourEdition]
  /// What the measure's clauses are counted from, where that was pinned.
  let pins: [BaselinePin]

  /// - Parameters:
  ///   - target: nil where the series is shown and not judged.
  ///   - isProposed: whether it stands in another's place; nothing is proposed in its own.
  /// - Returns: nil where the record does not hold the series.
  /// Whether the catalogue has the series, whether or not the record has figures of it.
  func isKnown(_ series: MeasureSeries) -> Bool {
    let indicator = record.catalogue.indicator(series.indicator)
    return indicator?.series(of: series.group) != nil && series.peers.map { indicator?.series(of: $0) != nil } ?? true
  }

  func part(_ series: MeasureSeries, of target: Target?, isProposed: Bool = false) -> MeasurePart? {
    guard let indicator = record.catalogue.indicator(series.indicator), let group = indicator.series(of: series.group),
      let figures = SeriesFigures(indicator, group, in: record, endedBy: day)
    else { return nil }
    let gap = series.peers.flatMap { GapFigures(figures, against: $0) }
    guard series.peers == nil || gap != nil else { return nil }
    let judgements = target.map { self.judgements($0, series, figures, gap, edition: editions.first) } ?? []
    let verdict = joined(judgements, target?.join)
    return MeasurePart(
      series: series, figures: figures, gap: gap, judgements: judgements, verdict: verdict,
      periods: figures.places.map { comparison($0, figures, gap) },
      authority: authority.id, editions: editions,
      proposed: isProposed || ![.seriesEnded, .seriesPaused].contains(verdict.reason)
        ? [] : proposals(for: series, figures, of: target))
  }

  /// What could be judged in place of a series that has ended, for the same group.
  private func proposals(
    for series: MeasureSeries, _ figures: SeriesFigures, of target: Target?
  ) -> [MeasurePart.Proposal] {
    let successor = figures.breaks.last { $0.successors[series.indicator] != nil }?.successors[series.indicator]
    guard let successor else { return [] }
    let instead = MeasureSeries(
      indicator: successor.indicator, group: series.group, peers: series.peers, isProxy: series.isProxy)
    return part(instead, of: target, isProposed: true).map {
      [MeasurePart.Proposal(part: $0, difference: successor.difference)]
    } ?? []
  }

  /// The verdict on a part by a target, with an edition of the neighbour sets.
  func verdict(_ part: MeasurePart, of target: Target, edition: NeighbourEdition?) -> Verdict {
    joined(judgements(target, part.series, part.figures, part.gap, edition: edition), target.join)
  }

  /// One for each measured clause. Clauses in order begin when the one before is due: what has not begun is left out.
  private func judgements(
    _ target: Target, _ series: MeasureSeries, _ figures: SeriesFigures, _ gap: GapFigures?,
    edition: NeighbourEdition?
  ) -> [Judgement] {
    var start = adopted
    var judgements: [Judgement] = []
    for (place, clause) in target.measured.enumerated() where judgements.isEmpty || start <= day {
      let quantity = QuantityFigures(clause.quantity, figures, gap, authority, edition)
      let pin = pins.first { $0.series == series && $0.clause == place }
      let pinned = pin.flatMap { pin in figures.places.first { figures.period($0).label == pin.period } }
      let rule = ClauseRule(
        clause: clause, quantity: quantity, baseline: pinned ?? baseline(quantity, before: start),
        pin: pinned == nil ? nil : pin)
      judgements.append(Judgement(of: rule, adopted: start, on: day))
      if target.join == .inOrder, let deadline = clause.schedule.deadline { start = deadline.day + 1 }
    }
    return judgements
  }

  private func joined(_ judgements: [Judgement], _ join: Target.Join?) -> Verdict {
    guard !judgements.isEmpty else { return .noVerdict(.awaitingReturn) }
    return join == .any ? .any(judgements.map(\.verdict)) : .all(judgements.map(\.verdict))
  }

  /// The last figure of a period that ended before a day; never one whose grades came about in another way.
  private func baseline(_ quantity: QuantityFigures, before start: Day) -> Int? {
    quantity.figures.places.last { place in
      guard let end = quantity.figures.period(place).span?.end, end < start else { return false }
      let isOtherwise = quantity.figures.breaks.contains { $0.kind == .assessedOtherwise && $0.covers(end.year) }
      return !isOtherwise && quantity.own(place)?.number != nil
    }
  }

  private func comparison(_ place: Int, _ figures: SeriesFigures, _ gap: GapFigures?) -> PeriodComparison {
    let region = record.region(of: authority)
    return PeriodComparison(
      period: figures.period(place), own: figures.published(authority.id, place) ?? .missing(.dash),
      england: figures.comparable(.england, place),
      region: region.flatMap { figures.comparable($0.id, place) },
      neighbours: editions.map { figures.neighbourMean(of: authority.id, place, edition: $0) },
      gaps: gap.map { gap in
        PeriodComparison.Gaps(
          own: gap.gap(authority.id, place)?.size, england: gap.gap(.england, place)?.size,
          region: region.flatMap { gap.gap($0.id, place)?.size },
          neighbours: editions.map {
            gap.mean(figures.neighbours(of: authority.id, place, edition: $0), place)
          })
      })
  }
}

extension NeighbourFigures {
  /// The neighbours of any of the editions, in the order of their ids.
  static func all(
    of authority: LocationID, editions: [NeighbourEdition], figures: SeriesFigures, gap: GapFigures?
  ) -> [NeighbourFigures] {
    let lists = editions.map { ($0.name, $0.neighbours[authority] ?? []) }
    return Set(lists.flatMap { $0.1.map(\.id) }).sorted().compactMap { id in
      guard let area = figures.record.area(id) else { return nil }
      let numbers = figures.places.map { place -> Double? in
        guard figures.existed(id, place) else { return nil }
        return gap.map { $0.gap(id, place)?.size } ?? figures.number(id, place)
      }
      return NeighbourFigures(
        area: area, numbers: numbers, editions: lists.filter { $0.1.contains { $0.id == id } }.map(\.0))
    }
  }
}
