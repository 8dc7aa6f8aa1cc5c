import PublishedData
import Strategy

/// A measure in one line of a scorecard.
public struct MeasureSummary: Equatable, Sendable {
  /// `at least 90% by 2023`
  public let target: String
  /// `42.9% in 2023`
  public let judged: String
  /// `England 50.3%`; empty where England has no figure for the period.
  public let against: String
  /// `Worse`; nil before the deadline or without a later figure.
  public let since: String?
  /// `21.3% in 2024`, the figure `since` rests on.
  public let sinceFigure: String?
}

extension MeasureReport {
  public var summary: MeasureSummary {
    let figure = FigureText(evaluation.indicator, evaluation.series)
    let judgement = evaluation.judgement
    func dated(_ judged: PeriodFigure?) -> String? {
      judged.map { "\(figure.full($0.value)) in \($0.period.statedName)" }
    }
    let england = evaluation.periods.first { $0.period == judgement.judged?.period }?.england?.number
    return MeasureSummary(
      target: TargetSentence.write(evaluation.measure.target), judged: dated(judgement.judged) ?? "no figure",
      against: england.map { "England \(figure.full($0))" } ?? "",
      since: judgement.since.map(VerdictLabel.word),
      sinceFigure: judgement.since == nil ? nil : dated(judgement.latest))
  }
}
