import Benchmarking
import PublishedData
import Strategy

/// A measure in one line of a scorecard.
public struct MeasureSummary: Equatable, Sendable {
  /// `at least 90% by 2023`; where it was set anew, from what too.
  public let target: String
  /// `42.9% in 2023`; of several series `2 of 4`.
  public let judged: String
  /// `England 50.3%`; empty where there is nothing to be said.
  public let against: String
  /// `Worse`; nil before the deadline or without a later figure.
  public let since: String?
  /// `21.3% in 2024`, the figure `since` rests on.
  public let sinceFigure: String?
}

extension MeasureReport {
  public var summary: MeasureSummary {
    let first = evaluation.firstVerdict.map { _ in ", revised from “\(evaluation.measure.firstTarget.sentence)”" }
    let target = evaluation.target.sentence + (first ?? "")
    let judged = evaluation.judgedParts
    guard judged.count == 1, let part = judged.first else {
      let held = judged.count { [.met, .onCourse].contains($0.verdict) }
      return MeasureSummary(
        target: target, judged: judged.isEmpty || verdict.reason != nil ? "" : "\(held) of \(judged.count)",
        against: "",
        since: nil,
        sinceFigure: nil)
    }
    let words = PartWords(part, evaluation)
    let england = part.periods.first { $0.period == words.judgement?.judged?.period }?.england?.number
    let text = FigureText(part.indicator, part.figures.series)
    let yardstick = words.together == nil ? england.map { "England \(text.full($0))" } : words.togetherEngland
    let against = words.decidedAgainst.isEmpty && part.gap == nil ? yardstick : words.decidedAgainst
    return MeasureSummary(
      target: target, judged: words.judged, against: against ?? "",
      since: words.judgement?.since.map(VerdictLabel.word),
      sinceFigure: words.judgement?.since == nil ? nil : words.text.full(words.judgement?.latest))
  }

  /// How far the figure judged lies from what was promised, in tolerances; nil without a verdict, or where it rests on
  /// several figures.
  var farness: Double? {
    guard verdict.reason == nil, evaluation.judgedParts.count == 1, let part = evaluation.judgedParts.first,
      PartWords(part, evaluation).isFigure, let judged = part.judgement?.judged, let number = judged.value.number,
      part.judgement?.pooled == nil, let reference = part.judgement?.reference,
      let place = part.figures.places.last(where: { part.figures.period($0) == judged.period }),
      let tolerance = part.figures.tolerance(place), tolerance > 0
    else { return nil }
    return (number - reference).magnitude / tolerance
  }
}
