/// How many times something happened: exclusions in a year. Such counts are taken to follow Poisson's law.
///
/// Method: `docs/methods/intervals.md`.
public struct EventCount: Equatable, Sendable {
  /// 0 or more.
  public let events: Int

  /// Nil where the number is negative.
  public init?(_ events: Int) {
    guard events >= 0 else { return nil }
    self.events = events
  }

  /// The expected numbers that would not be surprised by this count, in events: exact below ten, Byar's from ten on.
  ///
  /// Eayrs (2008), Technical briefing 3: Commonly used public health statistics and their confidence intervals, APHO.
  /// Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `byar_exact_rate`.
  public func interval(at confidence: Confidence) -> Interval {
    events < 10 ? exactInterval(at: confidence) : byarInterval(at: confidence.deviations)
  }

  /// The expected numbers at which this count, or one further away, has just the chance left out at that end.
  /// The lower end is exactly 0 where nothing happened.
  func exactInterval(at confidence: Confidence) -> Interval {
    Interval(
      lower: events == 0 ? 0 : Poisson.mean(atLeast: events, chance: confidence.tail),
      upper: Poisson.mean(atMost: events, chance: confidence.tail))
  }

  /// Byar's approximation: the cube of a nearly normal cube root. For one event or more.
  private func byarInterval(at deviations: Double) -> Interval {
    func end(_ events: Double, _ deviations: Double) -> Double {
      let root = 1 - 1 / (9 * events) + deviations / (3 * events.squareRoot())
      return events * root * root * root
    }
    return Interval(lower: end(Double(events), -deviations), upper: end(Double(events + 1), deviations))
  }
}
