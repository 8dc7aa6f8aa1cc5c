public import PublishedData
import Statistics

/// Where an area's figures have been going over the latest five periods, by a line through them; judged against the
/// tolerance, as the published figures come without intervals.
///
/// Method: `docs/methods/change.md`.
public enum FiveYearTrend: Equatable, Sendable {
  case line(Line)
  case none(NoComparison)

  public struct Line: Equatable, Sendable {
    public let from: TimePeriod
    /// In the indicator's unit, a period: the slope of the least-squares line.
    public let slope: Double
    /// The line's end less its beginning: four slopes.
    public let difference: Double
    /// No steady direction where the slope turns when any one of the five figures is left out.
    public let movement: Movement
    /// In the indicator's unit; nil for totals.
    public let tolerance: Double?
  }

  /// How many periods a trend needs.
  public static let length = 5

  public init(of area: LocationID, to place: Int, in figures: SeriesFigures) {
    guard figures.number(area, place) != nil else {
      self = .none(.noFigure)
      return
    }
    if let wrong = figures.unusable(area, place) {
      self = .none(.broken(wrong))
      return
    }
    if let other = figures.anotherArea(area, in: [place]) {
      self = .none(.anotherArea(other))
      return
    }
    let run = FiveYearTrend.run(of: area, to: place, in: figures)
    guard run.count == FiveYearTrend.length,
      let line = EvenLine(through: run.compactMap({ figures.number(area, $0) }))
    else {
      self = .none(.tooFewPeriods(run.count))
      return
    }
    if let care = figures.caution(run[0]) {
      self = .none(.broken(care))
      return
    }
    let moved = line.slope * Double(run.count - 1)
    // Sums of decimals that come out even leave a trace of the machine's own rounding.
    let difference = moved.magnitude < 1e-9 ? 0 : moved
    let tolerance = figures.tolerance(place)
    let movement = Movement(difference, tolerance: tolerance, figures.indicator.polarity)
    self = .line(
      Line(
        from: figures.period(run[0]), slope: line.slope, difference: difference,
        movement: line.isSteady || [.unchanged, .littleChanged].contains(movement) ? movement : .unsteady,
        tolerance: tolerance))
  }

  /// The places of consecutive periods with figures that can be compared, five at most, oldest first.
  private static func run(of area: LocationID, to place: Int, in figures: SeriesFigures) -> [Int] {
    var run = [place]
    while run.count < length, let before = figures.before(run[0]), figures.comparator(area, before) != nil,
      figures.seriesBreak(between: before, and: run[0]) == nil
    {
      run.insert(before, at: 0)
    }
    return run
  }
}
