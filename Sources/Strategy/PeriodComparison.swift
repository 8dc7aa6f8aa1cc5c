public import Benchmarking
public import PublishedData
public import Statistics

/// One period of an indicator for one authority, beside those it is compared with.
public struct PeriodComparison: Sendable, Equatable {
  public let period: TimePeriod
  public let own: PublishedValue
  public let england: PublishedValue?
  public let region: PublishedValue?
  /// The mean of the statistical neighbours, in the order of the editions asked for; nil where an edition names none.
  public let neighbours: [NeighbourMean?]
  /// The gaps to the group's peers; nil where none is meant.
  public let gaps: Gaps?

  /// How far the group is behind its peers in one period, here and elsewhere; nil where a figure is missing.
  public struct Gaps: Sendable, Equatable {
    public let own, england, region: Double?
    /// The mean of the neighbours' gaps, in the order of the editions.
    public let neighbours: [Mean?]
  }
}
