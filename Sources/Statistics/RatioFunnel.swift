/// Which ratios of observed to expected events chance alone could give, if the true ratio were 1.
///
/// Method: `docs/methods/funnels.md`. Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `funnel_ratio`.
public struct RatioFunnel: Equatable, Sendable {
  private let observed: EventCount

  /// Nil where fewer than one event was observed: there is no expected number to divide by.
  public init?(observed events: Int) {
    guard events > 0, let count = EventCount(events) else { return nil }
    observed = count
  }

  /// The ratios, 1 being what is expected, at which the exact interval of the observed events just touches the
  /// expected ones.
  public func limits(at confidence: Confidence) -> Interval {
    let expected = observed.exactInterval(at: confidence)
    let events = Double(observed.events)
    return Interval(lower: events / expected.upper, upper: events / expected.lower)
  }
}
