public import PublishedData

/// One area on every indicator: what `cairn area` answers.
public struct AreaProfile: Sendable {
  public let area: Area
  /// When it existed, where that is not always.
  public let validity: AreaValidity?
  public let region: Area?
  /// The edition that its comparisons use; nil where none is held.
  public let edition: NeighbourEdition?
  public let record: PublishedRecord
  /// The named sets it belongs to.
  public let sets: [AuthoritySet]
  /// The one topic asked for; nil for all.
  public let topic: String?
  /// Every group of every indicator, in the order of the catalogue.
  public let rows: [Row]

  /// One group of an indicator in the latest period in which anybody has a figure.
  public struct Row: Sendable {
    public let figures: SeriesFigures
    public let period: TimePeriod
    public let comparison: AreaComparison
    /// Whether it is the indicator's first group: everyone, where everyone is counted.
    public let isFirst: Bool

    /// Whether it counts among those the area is ranked on: everyone, in a series that has not ended.
    public var isCounted: Bool {
      isFirst && comparison.rank != nil && !figures.breaks.contains { $0.kind == .ended }
    }
  }

  /// - Parameter topic: the one topic wanted; nil for all.
  public init(of area: Area, in record: PublishedRecord, topic: String?, edition: NeighbourEdition?) {
    self.area = area
    self.record = record
    self.edition = edition
    self.topic = topic
    validity = record.validities[area.id]
    region = area.type.isLocalAuthority ? record.region(of: area) : nil
    sets = record.sets.filter { $0.members.contains(area.id) }
    rows = record.catalogue.indicators.filter { topic == nil || $0.topic == topic }.flatMap { indicator in
      indicator.series.enumerated().compactMap { place, series in
        SeriesFigures(indicator, series, in: record).flatMap {
          Row(of: area, in: $0, edition: edition, isFirst: place == 0)
        }
      }
    }
  }
}

extension AreaProfile.Row {
  fileprivate init?(of area: Area, in figures: SeriesFigures, edition: NeighbourEdition?, isFirst: Bool) {
    guard let place = figures.latest else { return nil }
    let comparison = IndicatorComparison(
      of: [area], at: place, since: nil, in: figures, against: nil, edition: edition)
    guard let own = comparison.areas.first else { return nil }
    self.init(figures: figures, period: comparison.period, comparison: own, isFirst: isFirst)
  }
}
