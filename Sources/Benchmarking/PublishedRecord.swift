public import Days
public import PublishedData

/// The published record and what is known about its areas: all that a comparison reads.
public struct PublishedRecord: Sendable {
  public let cube: ObservationCube
  public let catalogue: Catalogue
  /// Of the statistical neighbours, the oldest first.
  public let editions: [NeighbourEdition]
  public let sets: [AuthoritySet]
  /// By area number; only authorities that began or ended.
  public let validities: [Int: AreaValidity]
  /// The region's area number by a region's name, where it is not that name itself.
  public let regions: [String: Int]
  /// The counts behind the figures, by name, in the order of the cube's areas.
  private let counts: [String: MeasureBlock]

  public init(
    cube: ObservationCube, catalogue: Catalogue, editions: [NeighbourEdition], sets: [AuthoritySet],
    validities: [Int: AreaValidity], regions: [String: Int], counts: [MeasureBlock] = []
  ) {
    self.cube = cube
    self.catalogue = catalogue
    self.editions = editions
    self.sets = sets
    self.validities = validities
    self.regions = regions
    self.counts = Dictionary(counts.map { ($0.measure.shortName, $0) }, uniquingKeysWith: { $1 })
  }

  /// The count of an area in the period that ends in a year, by the name its data set calls it by; nil where none is held.
  func count(_ name: String, _ area: Int, yearEnding year: Int) -> (number: Double, source: String)? {
    guard let block = counts[name], let place = block.periods.lastIndex(where: { $0.span?.end.year == year }),
      let number = cube.value(of: area, in: block, period: place)?.number
    else { return nil }
    return (number, block.measure.owner)
  }

  /// The region whose figure an authority is compared with.
  public func region(of area: Area) -> Area? {
    regions[area.region].flatMap { cube.area($0) }
      ?? cube.areas.first { $0.type == .region && $0.name == area.region }
  }

  /// The authorities that did not exist on a period's last day; none where the period is not recognised.
  public func absent(in period: TimePeriod) -> Set<Int> { period.span.map { absent(on: $0.end) } ?? [] }

  /// The authorities that did not exist on a day: not yet begun, or ended before it.
  public func absent(on day: Day) -> Set<Int> {
    let unborn = validities.values.filter { ($0.validFrom ?? day) > day }.map(\.number)
    return ended(by: day).union(unborn)
  }

  /// The authorities with figures that existed on a period's last day, the regions and England.
  public func areas(in period: TimePeriod) -> [Area] {
    let absent = absent(in: period)
    return cube.areas.filter { $0.isObserved && !absent.contains($0.number) }
  }

  /// The authorities that had ended before a period did; none where the period is not recognised.
  public func ended(in period: TimePeriod) -> Set<Int> { period.span.map { ended(by: $0.end) } ?? [] }

  /// The authorities that had ended before a day.
  public func ended(by day: Day) -> Set<Int> {
    Set(validities.values.filter { ($0.validTo ?? day) < day }.map(\.number))
  }
}

extension PublishedRecord {
  /// A named set by its name or id, capitals aside.
  public func set(named name: String) -> AuthoritySet? {
    sets.first { [$0.name.lowercased(), $0.id].contains(name.lowercased()) }
  }

  /// A region by its name, capitals aside.
  public func region(named name: String) -> Area? {
    cube.areas.first { !$0.type.isLocalAuthority && $0.name.lowercased() == name.lowercased() }
  }

  /// The area numbers of the authorities in a region, in a part of London or in the whole of it.
  public func authorities(in region: Area) -> [Int] {
    cube.areas.filter { area in
      guard area.type.isLocalAuthority, let own = self.region(of: area) else { return false }
      return own == region || (region.number == Area.london && own.type == .subregion)
    }.map(\.number)
  }
}
