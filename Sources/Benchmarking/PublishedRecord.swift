public import Days
public import PublishedData

/// The published record and what is known about its areas: all that a comparison reads.
public struct PublishedRecord: Sendable {
  /// One cube a data set, by its id.
  public let cubes: [String: ObservationCube]
  /// The release that lists the areas: that of the figures.
  public let release: Release
  /// The one that was known last; that of the areas where no other data set has a later one.
  public let newest: Release
  /// Local authorities first, each kind by number, then regions and England; every data set is of some of them.
  public let areas: [Area]
  public let catalogue: Catalogue
  /// Of the statistical neighbours, the oldest first.
  public let editions: [NeighbourEdition]
  public let sets: [AuthoritySet]
  /// Only of authorities that began, ended or were given another code.
  public let validities: [LocationID: AreaValidity]
  /// How areas went over into others, the earliest first.
  public let changes: [AuthorityChange]
  /// The region by a region's name, where it is not that name itself.
  public let regions: [String: LocationID]
  /// What was put before the first year of a measure, by the measure's short name.
  public let earlier: [String: EarlierFigures]
  /// The figures whose release lists the areas, without earlier years.
  private let own: ObservationCube
  private let places: [LocationID: Int]
  /// The other data sets, by the names of the figures and counts that they hold.
  private let counting: [String: String]

  /// - Parameters:
  ///   - figures: the cube whose list of areas is the record's.
  ///   - others: those of the other data sets.
  public init(
    _ figures: ObservationCube, beside others: [ObservationCube] = [], catalogue: Catalogue,
    editions: [NeighbourEdition],
    sets: [AuthoritySet], validities: [LocationID: AreaValidity], regions: [String: LocationID]
  ) {
    let (whole, earlier) = figures.withEarlierYears(catalogue, from: others)
    cubes = Dictionary(([whole] + others).map { ($0.release.dataSet, $0) }, uniquingKeysWith: { $1 })
    self.earlier = earlier
    own = figures
    release = figures.release
    newest = others.map(\.release).reduce(figures.release) { $1.knownFrom > $0.knownFrom ? $1 : $0 }
    areas = figures.areas
    places = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1.id, $0) })
    self.catalogue = catalogue
    self.editions = editions
    self.sets = sets
    self.validities = validities
    changes = AuthorityChange.all(in: validities)
    self.regions = regions
    counting = Dictionary(
      others.flatMap { cube in cube.blocks.map { ($0.measure.shortName, cube.release.dataSet) } },
      uniquingKeysWith: { $1 })
  }

  /// The same with other figures of one data set.
  package func replacing(_ cube: ObservationCube) -> PublishedRecord {
    let isOwn = cube.release.dataSet == release.dataSet
    let others = cubes.filter { ![cube.release.dataSet, release.dataSet].contains($0.key) }.map(\.value)
    return PublishedRecord(
      isOwn ? cube : own, beside: others + (isOwn ? [] : [cube]), catalogue: catalogue, editions: editions, sets: sets,
      validities: validities, regions: regions)
  }

  /// The figures of a data set as it publishes them, without the earlier years of another.
  func published(in dataSet: String) -> ObservationCube? { dataSet == release.dataSet ? own : cubes[dataSet] }

  /// The data set beside that of the areas which has figures by a name.
  func holder(of figures: String) -> ObservationCube? { counting[figures].flatMap { cubes[$0] } }

  public func area(_ id: LocationID) -> Area? { places[id].map { areas[$0] } }

  /// The count of an area in the period that ends in a year, by the name its data set calls it by; nil where none is held,
  /// and for regions, whose counts are rounded to tens.
  func count(_ name: String, _ area: LocationID, yearEnding year: Int) -> (number: Double, source: String)? {
    guard area.level != .regional, let cube = holder(of: name), let block = cube.block(name),
      let place = block.periods.lastIndex(where: { $0.span?.end.year == year }),
      let number = cube.value(of: area, in: block, period: place)?.number
    else { return nil }
    return (number, block.measure.owner)
  }

  /// The region whose figure an authority is compared with.
  public func region(of area: Area) -> Area? {
    regions[area.region].flatMap { self.area($0) }
      ?? areas.first { $0.type == .region && $0.name == area.region }
  }

  /// The authorities that did not exist on a period's last day; none where the period is not recognised.
  public func absent(in period: TimePeriod) -> Set<LocationID> { period.span.map { absent(on: $0.end) } ?? [] }

  /// The authorities that did not exist on a day: not yet begun, or ended before it.
  public func absent(on day: Day) -> Set<LocationID> {
    Set(validities.values.filter { !$0.covers(day) }.map(\.id))
  }

  /// Whether an area existed on a period's last day: a region and England always, and any where the period is not
  /// recognised.
  public func existed(_ area: LocationID, in period: TimePeriod) -> Bool {
    guard let validity = validities[area], let end = period.span?.end else { return true }
    return validity.covers(end)
  }

  /// The authorities with figures that existed on a period's last day, the regions and England.
  public func areas(in period: TimePeriod) -> [Area] {
    let absent = absent(in: period)
    return areas.filter { $0.isObserved && !absent.contains($0.id) }
  }
}

extension PublishedRecord {
  /// A named set by its name or id, capitals aside.
  public func set(named name: String) -> AuthoritySet? {
    sets.first { [$0.name.lowercased(), $0.id].contains(name.lowercased()) }
  }

  /// A region by its name, capitals aside.
  public func region(named name: String) -> Area? {
    areas.first { !$0.type.isLocalAuthority && $0.name.lowercased() == name.lowercased() }
  }

  /// The authorities in a region, in a part of London or in the whole of it.
  public func authorities(in region: Area) -> [LocationID] {
    areas.filter { area in
      guard area.type.isLocalAuthority, let own = self.region(of: area) else { return false }
      return own == region || (region.id == LocationID.london && own.type == .subregion)
    }.map(\.id)
  }
}
