public import Days
import PublishedData

/// The figure that a published measure is counted from, as it was when the measure was published, with the neighbour
/// sets it is held against: what is published or revised later does not move the goal.
public struct BaselinePin: Equatable, Sendable {
  /// The measure's id, the series it is of, and the place of the clause in the target, from 0.
  public let measure: String
  public let series: MeasureSeries
  public let clause: Int
  /// The period's label as published, and the quantity then, in its unit, unrounded.
  public let period: String
  public let value: Double
  /// The name of the neighbour edition; nil where none was held.
  public let edition: String?
  public let pinnedOn: Day

  public init(
    measure: String, series: MeasureSeries, clause: Int, period: String, value: Double, edition: String?, pinnedOn: Day
  ) {
    self.measure = measure
    self.series = series
    self.clause = clause
    self.period = period
    self.value = value
    self.edition = edition
    self.pinnedOn = pinnedOn
  }

  /// Whether two pins are of the same clause of the same measure on the same figures.
  public func isOfSame(_ other: BaselinePin) -> Bool {
    (measure, clause, series) == (other.measure, other.clause, other.series)
  }
}

extension MeasureEvaluation {
  /// What is to be pinned when the measure is published.
  public var pins: [BaselinePin] {
    parts.filter { !$0.series.isProxy }.flatMap { part in
      part.judgements.enumerated().compactMap { clause, judgement in
        guard let baseline = judgement.baseline, let value = baseline.value.number else { return nil }
        return BaselinePin(
          measure: measure.id, series: part.series, clause: clause, period: baseline.period.label, value: value,
          edition: editions.first?.name, pinnedOn: day)
      }
    }
  }
}
