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
    /// The line's end less its beginning: four slopes, at the published decimals.
    public let difference: Double
    /// No steady direction where the slope turns when any one of the five figures is left out.
    public let movement: Movement
    /// In the indicator's unit; nil for totals.
    public let tolerance: Double?
  }

  /// How many periods a trend needs.
  public static let length = 5

  public init(of area: Int, to place: Int, in figures: SeriesFigures) {
    guard figures.number(area, place) != nil else {
      self = .none(.noFigure)
      return
    }
    let run = FiveYearTrend.run(of: area, to: place, in: figures)
    guard run.count == FiveYearTrend.length,
      let line = EvenLine(through: run.compactMap({ figures.number(area, $0) }))
    else {
      self = .none(.tooFewPeriods(run.count))
      return
    }
    let difference = RoundedDecimal(line.slope * Double(run.count - 1), decimals: figures.series.decimals).value
    let tolerance = figures.tolerance(place)
    let movement = Movement(difference, tolerance: tolerance, figures.indicator.polarity)
    self = .line(
      Line(
        from: figures.period(run[0]), slope: line.slope, difference: difference,
        movement: line.isSteady || [.unchanged, .littleChanged].contains(movement) ? movement : .unsteady,
        tolerance: tolerance))
  }

  /// The places of consecutive periods with figures that can be compared, five at most, oldest first.
  private static func run(of area: Int, to place: Int, in figures: SeriesFigures) -> [Int] {
    var run = [place]
    while run.count < length, let before = figures.before(run[0]), figures.number(area, before) != nil,
      figures.seriesBreak(between: before, and: run[0]) == nil
    {
      run.insert(before, at: 0)
    }
    return run
  }
}
