public import PublishedData

/// What a difference between two figures amounts to.
///
/// Method: `docs/methods/change.md`.
public enum Movement: String, Sendable, CaseIterable {
  case better, worse
  /// Neither way is better.
  case higher, lower
  /// The figures differ by no more than the tolerance.
  case littleChanged = "little changed"
  case unchanged
  /// Of a trend: the line turns when one of its figures is left out.
  case unsteady = "no steady direction"

  /// - Parameters:
  ///   - difference: the later figure less the earlier one, at the published decimals.
  ///   - tolerance: in the same unit; nil where it can't be worked out, when any difference counts.
  public init(_ difference: Double, tolerance: Double?, _ polarity: Polarity) {
    if difference == 0 {
      self = .unchanged
    } else if difference.magnitude <= (tolerance ?? 0) + 1e-9 {
      self = .littleChanged
    } else {
      switch polarity {
      case .high: self = difference > 0 ? .better : .worse
      case .low: self = difference < 0 ? .better : .worse
      case .none, .unstated: self = difference > 0 ? .higher : .lower
      }
    }
  }
}

/// Why two figures are not compared.
public enum NoComparison: Equatable, Sendable {
  /// The area has no figure in the period itself.
  case noFigure
  /// The series begins with this period.
  case nothingBefore
  /// The period before has no figure for the area; its name.
  case noFigureBefore(String)
  case broken(SeriesBreak)
  /// The area did not exist in one of the two periods: what is published for it there is another area's, or back-cast.
  case anotherArea(AreaValidity)
  /// The two periods have time in common, or the earlier is the later.
  case overlapping
  /// Fewer than five periods in a row have figures that can be compared; how many do.
  case tooFewPeriods(Int)
}
