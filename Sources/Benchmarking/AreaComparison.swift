public import PublishedData
public import Statistics

/// One area's figure in one period beside everything it is compared with.
public struct AreaComparison: Sendable {
  public let area: Area
  /// Nil for an area the release does not hold.
  public let value: PublishedValue?
  /// Whether the area existed on the period's last day.
  public let existed: Bool
  public let england: Double?
  public let region: (area: Area, number: Double?)?
  /// Nil for an area without neighbours in the edition: England, a region, an authority it does not know.
  public let neighbours: NeighbourMean?
  /// The named sets the area belongs to, in the order of the definitions.
  public let sets: [SetComparison]
  /// Among all authorities, and among its neighbours; nil where there is no rank.
  public let rank, rankAmongNeighbours: Rank?
  /// By LAIT's rule: ended authorities take part.
  public let laitRank: Rank?
  public let laitBand: LAITBand?
  /// What would put it into the next better quarter, and into the top one.
  public let required, requiredForTop: RequiredFigure?
  public let change: PeriodChange
  public let trend: FiveYearTrend

  /// The figure at its published decimals.
  public let number: Double?

  /// - Parameters:
  ///   - place: of the period in the figures' block.
  ///   - since: the period that the change is counted from; the one before unless given.
  ///   - standing: of all authorities in the period.
  ///   - lait: the same with those that had ended.
  public init(
    of area: Area, at place: Int, since: Int? = nil, in figures: SeriesFigures, edition: NeighbourEdition?,
    standing: Standing, lait: Standing
  ) {
    let record = figures.record
    self.area = area
    value = figures.published(area.id, place)
    number = figures.number(area.id, place)
    existed = figures.existed(area.id, place)
    england = figures.comparator(LocationID.england, place)
    region = figures.region(of: area, place)
    neighbours = edition.flatMap { figures.neighbourMean(of: area.id, place, edition: $0) }
    sets = record.sets.filter { $0.members.contains(area.id) }.map {
      SetComparison($0, area: area.id, at: place, in: figures, standing: standing)
    }
    rank = standing.rank(of: area.id)
    let near = edition?.neighbours[area.id].map { Set($0.map(\.id)) }
    rankAmongNeighbours = near.flatMap { standing.rank(of: area.id, among: $0) }
    laitRank = lait.rank(of: area.id)
    laitBand = lait.band(of: area.id)
    required = standing.required(of: area.id)
    requiredForTop = standing.required(of: area.id, quarter: 1)
    change =
      since.map { PeriodChange(of: area.id, from: $0, to: place, in: figures) }
      ?? PeriodChange(of: area.id, to: place, in: figures)
    trend = FiveYearTrend(of: area.id, to: place, in: figures)
  }
}

/// A named set of authorities in one period, and the place of one of them in it.
public struct SetComparison: Sendable {
  public let set: AuthoritySet
  /// The unweighted mean of the members with a figure, the area's own included; nil where none has one.
  public let mean: Mean?
  /// The members without a figure.
  public let missing: [LocationID]
  /// The area's place among the members; nil where there is no rank.
  public let rank: Rank?

  init(_ set: AuthoritySet, area: LocationID, at place: Int, in figures: SeriesFigures, standing: Standing) {
    self.set = set
    let numbers = set.members.map { figures.comparable($0, place)?.number }
    mean = Mean(of: numbers.compactMap(\.self))
    missing = zip(set.members, numbers).compactMap { $1 == nil ? $0 : nil }
    rank = standing.rank(of: area, among: Set(set.members))
  }
}
