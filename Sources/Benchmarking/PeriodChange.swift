public import PublishedData
import Statistics

/// How an area's figure differs from that of the period before: consecutive periods only.
///
/// Method: `docs/methods/change.md`.
public enum PeriodChange: Equatable, Sendable {
  case changed(Change)
  case none(NoComparison)

  public struct Change: Equatable, Sendable {
    public let from: TimePeriod
    /// The later figure less the earlier one, both at their published decimals.
    public let difference: Double
    public let movement: Movement
    /// In the indicator's unit; nil for totals.
    public let tolerance: Double?
  }

  /// The change to a period from the one before it.
  public init(of area: LocationID, to place: Int, in figures: SeriesFigures) {
    guard let before = figures.before(place) else {
      self = .none(figures.number(area, place) == nil ? .noFigure : .nothingBefore)
      return
    }
    self.init(of: area, from: before, to: place, in: figures)
  }

  /// The change between two periods a reader names.
  public init(of area: LocationID, from before: Int, to place: Int, in figures: SeriesFigures) {
    guard let now = figures.number(area, place) else {
      self = .none(.noFigure)
      return
    }
    if figures.overlap(before, place) {
      self = .none(.overlapping)
    } else if let broken = figures.seriesBreak(between: before, and: place) ?? figures.unusable(area, place)
      ?? figures.unusable(area, before)
    {
      self = .none(.broken(broken))
    } else if let other = figures.anotherArea(area, in: [before, place]) {
      self = .none(.anotherArea(other))
    } else if let then = figures.number(area, before) {
      let difference = RoundedDecimal.number(now - then, decimals: figures.series.decimals)
      let tolerance = figures.tolerance(place)
      self = .changed(
        Change(
          from: figures.period(before), difference: difference,
          movement: Movement(difference, tolerance: tolerance, figures.indicator.polarity), tolerance: tolerance))
    } else {
      self = .none(.noFigureBefore(figures.period(before).name))
    }
  }
}
