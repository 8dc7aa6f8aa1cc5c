public import Benchmarking
public import Days
public import PublishedData

extension MeasureEvaluation {
  /// Judges one success measure of a strategy on a day.
  ///
  /// - Returns: nil where the record holds neither the authority nor the indicator's measure.
  public init?(
    of measure: SuccessMeasure, promise: Promise, objective: EducationStrategy.Objective,
    strategy: EducationStrategy, indicator: Indicator, record: PublishedRecord, on day: Day
  ) {
    let cube = record.cube
    guard let authority = cube.area(strategy.authority), let series = indicator.series(of: Characteristic.everyone),
      let block = cube.block(series.measure)
    else { return nil }
    let pinned = PinnedEdition(on: strategy.adopted, from: record.editions)
    let newest = record.editions.max { $0.inForceFrom < $1.inForceFrom }
    let editions = [pinned?.edition, newest == pinned?.edition ? nil : newest].compactMap(\.self)
    let region = record.region(of: authority)
    let places = block.periods.indices
      .filter { (block.periods[$0].span?.end).map { $0 <= day } ?? false }
      .sorted { end(block, $0) < end(block, $1) }

    self.strategy = strategy
    self.objective = objective
    self.promise = promise
    self.measure = measure
    self.indicator = indicator
    self.series = series
    self.authority = authority
    self.region = region
    self.day = day
    self.editions = editions
    published = block.measure
    release = cube.release
    isPinnedInForce = pinned?.wasInForce ?? false
    periods = places.map { place in
      PeriodComparison(
        period: block.periods[place],
        own: cube.value(of: authority.number, in: block, period: place) ?? .missing(.dash),
        england: cube.value(of: Area.england, in: block, period: place),
        region: region.flatMap { cube.value(of: $0.number, in: block, period: place) },
        neighbours: editions.map {
          NeighbourMean(
            of: authority.number, in: block, period: place, cube: cube, edition: $0,
            ended: record.ended(by: end(block, place)))
        })
    }
    let latest = places.last { cube.value(of: authority.number, in: block, period: $0)?.number != nil }
    standing = latest.map {
      Standing(in: block, period: $0, cube: cube, absent: record.absent(on: end(block, $0)))
    }
    judgement = Judgement(
      of: measure.target,
      facts: MeasureFacts(
        figures: periods.compactMap { PeriodFigure(period: $0.period, value: $0.own) },
        decimals: series.decimals, adopted: strategy.adopted, tolerance: standing?.tolerance), on: day)
    neighbours = NeighbourFigures.all(
      of: authority.number, editions: editions, block: block, places: places, cube: cube)
  }
}

private func end(_ block: MeasureBlock, _ place: Int) -> Day { block.periods[place].span?.end ?? Day(number: .min) }

extension NeighbourFigures {
  /// The neighbours of any of the editions, best first by their figure in the last place; those without one last.
  fileprivate static func all(
    of authority: Int, editions: [NeighbourEdition], block: MeasureBlock, places: [Int], cube: ObservationCube
  ) -> [NeighbourFigures] {
    let lists = editions.map { ($0.name, $0.neighbours[authority] ?? []) }
    let numbers = Set(lists.flatMap { $0.1.map(\.number) })
    let figures = numbers.sorted().compactMap { number in
      cube.area(number).map { area in
        NeighbourFigures(
          area: area, values: places.map { cube.value(of: number, in: block, period: $0) },
          editions: lists.filter { $0.1.contains { $0.number == number } }.map(\.0))
      }
    }
    let lowFirst = block.measure.polarity == .low
    func key(_ figures: NeighbourFigures) -> (Double, String) {
      let last = figures.values.last?.flatMap(\.number)
      return (last.map { lowFirst ? $0 : -$0 } ?? .infinity, figures.area.name)
    }
    return figures.sorted { key($0) < key($1) }
  }
}
