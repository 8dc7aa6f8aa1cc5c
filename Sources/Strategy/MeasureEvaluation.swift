public import Benchmarking
public import Days
public import PublishedData

/// A success measure judged on the record, with everything a report says about it.
public struct MeasureEvaluation: Sendable {
  public let strategy: EducationStrategy
  public let objective: EducationStrategy.Objective
  public let promise: Promise
  public let measure: SuccessMeasure
  public let indicator: Indicator
  /// The group whose figures are judged.
  public let series: Indicator.Series
  /// What the publisher's dictionary says of the indicator.
  public let published: Measure
  public let release: Release
  public let authority: Area
  public let region: Area?
  /// The day of judging.
  public let day: Day
  public let judgement: Judgement
  /// Recognised periods that had ended by the day, oldest first.
  public let periods: [PeriodComparison]
  /// The edition in force at adoption or the nearest one, then the newest, where that is another.
  public let editions: [NeighbourEdition]
  /// Whether the first of `editions` was in force when the strategy was adopted.
  public let isPinnedInForce: Bool
  /// All authorities in the period of the latest figure.
  public let standing: Standing?
  /// The neighbours of either edition with their figures, best first by the latest.
  public let neighbours: [NeighbourFigures]

  /// Whether the deadline had passed on the day; false where there is none.
  public var isPastDeadline: Bool {
    if case .by(let deadline) = measure.target.schedule { day > deadline.day } else { false }
  }
}

/// A neighbour's figures in the periods of an evaluation.
public struct NeighbourFigures: Sendable, Equatable {
  public let area: Area
  /// In the order of the evaluation's periods; nil where the release has no line.
  public let values: [PublishedValue?]
  /// The names of the editions that count it as a neighbour.
  public let editions: [String]
}
