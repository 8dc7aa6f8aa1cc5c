public import Benchmarking
public import PublishedData

/// One period of an indicator for one authority, beside those it is compared with.
public struct PeriodComparison: Sendable, Equatable {
  public let period: TimePeriod
  public let own: PublishedValue
  public let england: PublishedValue?
  public let region: PublishedValue?
  /// The mean of the statistical neighbours, in the order of the editions asked for; nil where an edition names none.
  public let neighbours: [NeighbourMean?]
}
