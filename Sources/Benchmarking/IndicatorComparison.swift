public import PublishedData
public import Statistics

/// An indicator compared across areas in one period: what `cairn compare` answers.
public struct IndicatorComparison: Sendable {
  public let figures: SeriesFigures
  /// The place of the period in the figures' block.
  public let place: Int
  /// The neighbour sets used; nil where none is held.
  public let edition: NeighbourEdition?
  /// Of the authorities that existed.
  public let standing: Standing
  /// In the order asked for.
  public let areas: [AreaComparison]
  /// The gap to the group's peers; nil for everyone and where the peers' figures are not published.
  public let gap: GapFigures?
  /// The earlier period a reader wants changes from; nil for the one before.
  public let since: Int?

  public init(
    of areas: [Area], at place: Int, since: Int?, in figures: SeriesFigures, against peers: String?,
    edition: NeighbourEdition?
  ) {
    self.figures = figures
    self.place = place
    self.since = since
    self.edition = edition
    let standing = figures.standing(place)
    let lait = Standing(in: figures.block, period: place, cube: figures.cube, absent: [])
    self.standing = standing
    self.areas = areas.map {
      AreaComparison(of: $0, at: place, since: since, in: figures, edition: edition, standing: standing, lait: lait)
    }
    gap = GapFigures(figures, against: peers)
  }

  public var period: TimePeriod { figures.period(place) }

  /// The period that changes are counted from: the one asked for, else the one before; nil where there is none.
  public var earlier: Int? { since ?? figures.before(place) }

  /// How an area's gap changed since the earlier period; nil where there is no gap or it can't be compared.
  public func gapChange(_ area: LocationID) -> GapChange? {
    guard let earlier else { return nil }
    return gap?.change(area, from: earlier, to: place)
  }
}

extension IndicatorComparison {
  /// The mean of an area's neighbours in any period of the figures; nil where the edition names none.
  public func neighbourMean(of area: Area, _ place: Int) -> NeighbourMean? {
    edition.flatMap { figures.neighbourMean(of: area.id, place, edition: $0) }
  }

  /// The mean gap of an area's neighbours that existed in a period; nil where none has one.
  public func neighbourGap(of area: Area, _ place: Int) -> Mean? {
    gap?.mean(figures.neighbours(of: area.id, place, edition: edition), place)
  }

  /// The same areas in another period.
  public func at(_ place: Int) -> IndicatorComparison { among(areas.map(\.area), at: place) }

  /// Other areas in the same period.
  public func among(_ areas: [Area]) -> IndicatorComparison { among(areas, at: place) }

  private func among(_ areas: [Area], at place: Int) -> IndicatorComparison {
    IndicatorComparison(
      of: areas, at: place, since: since, in: figures, against: gap?.peers.series.characteristic.id, edition: edition)
  }
}
