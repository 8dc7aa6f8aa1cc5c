public import Days
public import PublishedData
import Statistics

/// The figures of one indicator for one group of children, in the order of time, with what is known to have happened to
/// them.
public struct SeriesFigures: Sendable {
  public let indicator: Indicator
  public let series: Indicator.Series
  /// Of the data set that publishes it.
  public let cube: ObservationCube
  public let block: MeasureBlock
  /// The earliest first.
  public let breaks: [SeriesBreak]
  public let record: PublishedRecord
  /// The places of recognised periods in the block, oldest first.
  public let places: [Int]
  private let day: Day?

  /// - Parameter day: periods that ended later are left out; nil for none.
  /// - Returns: nil where the release does not hold the measure.
  public init?(
    _ indicator: Indicator, _ series: Indicator.Series, in record: PublishedRecord, endedBy day: Day? = nil
  ) {
    guard let cube = record.cubes[series.dataSet], let block = cube.block(series.measure) else { return nil }
    self.indicator = indicator
    self.series = series
    self.cube = cube
    self.block = block
    self.record = record
    self.day = day
    breaks = record.catalogue.breaks(of: indicator)
    places =
      block.periods.enumerated().compactMap { place, period in period.span.map { (place, $0.end) } }
      .filter { end in day.map { end.1 <= $0 } ?? true }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  /// The same indicator for another group; nil where it is not published for it.
  public func figures(of group: String) -> SeriesFigures? {
    indicator.series(of: group).flatMap { SeriesFigures(indicator, $0, in: record, endedBy: day) }
  }

  /// Where the years before the first of its data set come from; nil where there are none.
  public var earlier: EarlierFigures? { record.earlier[series.measure] }

  public func period(_ place: Int) -> TimePeriod { block.periods[place] }

  /// Whether a period is called so: by its published label, its name, or the year it ends in.
  public func isCalled(_ name: String, _ place: Int) -> Bool {
    let period = period(place)
    let names = [
      period.label, period.name, period.name.replacing("/", with: "-"), period.name.replacing("/", with: ""),
      period.span.map { String($0.end.year) },
    ]
    return names.contains(name)
  }

  /// The cell as published; nil for an area the release does not hold.
  public func published(_ area: LocationID, _ place: Int) -> PublishedValue? {
    cube.value(of: area, in: block, period: place)
  }

  /// The figure at its published decimals: what a reader sees and does sums with.
  public func number(_ area: LocationID, _ place: Int) -> Double? {
    published(area, place)?.number.map { RoundedDecimal.number($0, decimals: series.decimals) }
  }

  /// The cell of an area that others are compared with; nil where it is known not to be what it is said to be, and where
  /// the area did not exist.
  public func comparable(_ area: LocationID, _ place: Int) -> PublishedValue? {
    existed(area, place) && unusable(area, place) == nil ? published(area, place) : nil
  }

  /// What is known to be wrong with the figure of an area, so that nothing is compared with it; nil for nothing.
  public func unusable(_ area: LocationID, _ place: Int) -> SeriesBreak? {
    guard let year = period(place).span?.end.year else { return nil }
    return breaks.first { $0.kind == .unusable && $0.areas.contains(area) && $0.covers(year) }
  }

  /// The figure of an area that others are compared with, at its published decimals.
  public func comparator(_ area: LocationID, _ place: Int) -> Double? {
    comparable(area, place) == nil ? nil : number(area, place)
  }

  /// The region an authority is compared with, and its figure; for a part of London without one, London.
  public func region(of area: Area, _ place: Int) -> (area: Area, number: Double?)? {
    guard area.type.isLocalAuthority, let region = record.region(of: area) else { return nil }
    let number = comparator(region.id, place)
    if number == nil, region.type == .subregion, let london = record.area(.london),
      let instead = comparator(london.id, place)
    {
      return (london, instead)
    }
    return (region, number)
  }

  /// The mean of an authority's neighbours that existed; nil where the edition names none.
  public func neighbourMean(of area: LocationID, _ place: Int, edition: NeighbourEdition) -> NeighbourMean? {
    NeighbourMean(
      of: area, in: block, period: place, cube: cube, edition: edition, absent: record.absent(in: period(place)))
  }

  /// The neighbours an edition names for an authority that existed at the end of a period, nearest first.
  public func neighbours(of area: LocationID, _ place: Int, edition: NeighbourEdition?) -> [LocationID] {
    (edition?.neighbours[area] ?? []).map(\.id).filter { existed($0, place) }
  }

  /// Whether any authority has a figure.
  public func isPublished(_ place: Int) -> Bool {
    cube.areas.contains { published($0.id, place)?.number != nil }
  }

  /// The last period in which anybody has a figure.
  public var latest: Int? { places.last(where: isPublished) }

  /// All authorities that existed at the end of the period.
  public func standing(_ place: Int) -> Standing {
    Standing(
      in: block, period: place, cube: cube, absent: record.absent(in: period(place)), decimals: series.decimals)
  }

  /// How far apart two figures of the period may be and still be called alike; nil where nobody has a figure, and for
  /// totals, where authorities differ in size and not in how they do.
  public func tolerance(_ place: Int) -> Double? { indicator.isTotal ? nil : standing(place).tolerance }

  /// The period that ends exactly as many years earlier as the period is long, counted in years of the same kind.
  public func before(_ place: Int) -> Int? { period(place).span.flatMap { self.place($0.years, before: place) } }

  /// The period of the same kind and length that ends so many years earlier.
  public func place(_ years: Int, before place: Int) -> Int? {
    guard let span = period(place).span else { return nil }
    return places.last { other in
      guard let earlier = period(other).span else { return false }
      let (end, start) = (span.end.parts, earlier.end.parts)
      return earlier.identifier == span.identifier && earlier.years == span.years
        && (start.year, start.month, start.day) == (end.year - years, end.month, end.day)
    }
  }

  /// Whether two periods have time in common, as pooled years can: then nothing is compared.
  public func overlap(_ earlier: Int, _ later: Int) -> Bool {
    guard let first = period(earlier).span, let last = period(later).span else { return false }
    return last.start <= first.end
  }

  /// What keeps the figures of two periods from being compared; nil where nothing is known to.
  public func seriesBreak(between earlier: Int, and later: Int) -> SeriesBreak? {
    guard let first = period(earlier).span?.end.year, let last = period(later).span?.end.year else { return nil }
    return breaks.first { $0.separates(first, last) }
  }

  /// What asks for care with the figures of a period; nil for nothing.
  public func caution(_ place: Int) -> SeriesBreak? {
    guard let year = period(place).span?.end.year else { return nil }
    return breaks.first { $0.kind == .caution && $0.covers(year) }
  }

  /// Why nothing was published for a period, where that is known.
  public func reasonMissing(_ place: Int) -> SeriesBreak? {
    guard let year = period(place).span?.end.year else { return nil }
    return breaks.first { [.cancelled, .paused, .ended].contains($0.kind) && $0.covers(year) }
  }
}
