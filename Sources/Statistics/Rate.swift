/// Events for so many people: permanent exclusions per 100 pupils.
///
/// Method: `docs/methods/intervals.md`.
public struct Rate: Equatable, Sendable {
  private let count: EventCount
  private let unitsOfPopulation: Double

  /// Nil where the events are negative, or the population or the multiplier isn't above 0.
  ///
  /// - Parameters:
  ///   - events: 0 or more; one person may have several.
  ///   - population: people, or person-years.
  ///   - multiplier: how many people the rate is for: 100, 10,000.
  public init?(_ events: Int, in population: Double, per multiplier: Double) {
    guard let count = EventCount(events), population > 0, multiplier > 0 else { return nil }
    self.count = count
    unitsOfPopulation = population / multiplier
  }

  /// Events per multiplier.
  public var value: Double { Double(count.events) / unitsOfPopulation }

  /// In the unit of the value: the interval of the count, the population being taken as known.
  public func interval(at confidence: Confidence) -> Interval {
    count.interval(at: confidence).scaled(by: 1 / unitsOfPopulation)
  }
}
