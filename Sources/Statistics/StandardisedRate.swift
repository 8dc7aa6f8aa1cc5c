/// The rate that a standard population would have if each of its groups fared as the group did here: areas with more
/// infants or more teenagers become comparable.
///
/// Method: `docs/methods/standardised-rates.md`.
///
/// Dobson, Kuulasmaa, Eberle and Scherer (1991), Confidence intervals for weighted sums of Poisson parameters,
/// Statistics in Medicine 10. Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `dobson_dsr`.
public struct StandardisedRate: Equatable, Sendable {
  /// One age group, or any other group that the standard population is divided into.
  public struct Group: Equatable, Sendable {
    /// Events in the group: 0 or more.
    public let events: Int
    /// People in the group here, above 0, and in the standard population, 0 or more.
    public let population, standard: Double

    /// A group as it is here and in the standard population.
    public init(events: Int, population: Double, standard: Double) {
      (self.events, self.population, self.standard) = (events, population, standard)
    }
  }

  /// Fewer events than this and the rate is not given: too few to carry weights.
  public static let fewestEvents = 10

  /// Events per multiplier.
  public let value: Double
  /// All events, unweighted: ten or more.
  public let count: EventCount
  /// The standard deviation of the value over that of the unweighted count.
  private let stretch: Double

  /// Nil where there are fewer than ten events, a group has nobody here, a number is negative, or nobody is in the
  /// standard population.
  ///
  /// - Parameter multiplier: how many people the rate is for: 100,000.
  public init?(of groups: [Group], per multiplier: Double) {
    let events = groups.map(\.events).reduce(0, +)
    let standard = groups.map(\.standard).reduce(0, +)
    guard let count = EventCount(events), events >= Self.fewestEvents, standard > 0, multiplier > 0,
      groups.allSatisfy({ $0.events >= 0 && $0.population > 0 && $0.standard >= 0 })
    else { return nil }
    let weights = groups.map { multiplier * $0.standard / standard / $0.population }
    let variance = zip(weights, groups).map { $0 * $0 * Double($1.events) }.reduce(0, +)
    value = zip(weights, groups).map { $0 * Double($1.events) }.reduce(0, +)
    stretch = (variance / Double(events)).squareRoot()
    self.count = count
  }

  /// Dobson's interval, in the unit of the value: the interval of the count, moved to the rate and stretched.
  public func interval(at confidence: Confidence) -> Interval {
    let ofCount = count.interval(at: confidence)
    let events = Double(count.events)
    return Interval(
      lower: value + stretch * (ofCount.lower - events), upper: value + stretch * (ofCount.upper - events))
  }
}
