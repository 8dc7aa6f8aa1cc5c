import Benchmarking
import Days
import PublishedData
import Strategy
import TargetSentences

extension ScorecardReport {
  /// One line a measure: what was promised, the verdict and the figures it rests on.
  public var csv: String { MeasureLines(promises.flatMap(\.measures)).csv }
}

extension PromiseReport {
  /// One line a measure of the promise.
  public var csv: String { MeasureLines(measures).csv }

  /// The promise with its measures: `docs/reference/json.md`.
  public var json: JSON {
    .object([
      ("promise", .string(id)), ("title", .string(promise.title)), ("statement", .string(promise.statement)),
      ("verdict", .string(verdict.verdict.name)), ("reason", .optional(verdict.verdict.reason?.rawValue)),
      ("held", .optional(held.isEmpty ? nil : held)), ("measures", .array(measures.map(\.json))),
    ])
  }
}

/// Measures as tidy CSV.
private struct MeasureLines {
  private let measures: [MeasureReport]

  init(_ measures: [MeasureReport]) { self.measures = measures }

  var csv: String {
    let header = [
      "strategy", "objective", "board", "promise", "measure", "title", "stated_as", "target", "deadline", "evidence",
      "verdict", "reason", "value", "unit", "time_period", "numerator", "denominator", "years_together", "comparator",
      "comparator_value", "england", "since", "latest_value", "latest_time_period", "series_met", "series_judged",
      "steps_held", "steps_assessed", "sentence",
    ]
    return CSVText.lines([header] + measures.map(line))
  }

  private func line(_ report: MeasureReport) -> [String] {
    let evaluation = report.evaluation
    return [
      evaluation.strategy.id, evaluation.objective.title, evaluation.objective.board?.title ?? "",
      evaluation.promise.id, report.id, evaluation.measure.title, evaluation.promise.statedAs.rawValue,
      report.summary.target,
      evaluation.deadline?.day.description ?? "", evaluation.measure.evidence.rawValue, evaluation.verdict.name,
      evaluation.verdict.reason?.rawValue ?? "",
    ] + figures(evaluation) + [report.sentence]
  }

  /// What the verdict rests on, number for number; of several series only how many hold.
  private func figures(_ evaluation: MeasureEvaluation) -> [String] {
    func written(_ number: Double?) -> String { number.map(CSVText.number) ?? "" }
    let parts = evaluation.judgedParts
    guard parts.count == 1, let part = parts.first else {
      let held = parts.count { [.met, .onCourse].contains($0.verdict) }
      let isJudged = !parts.isEmpty && evaluation.verdict.reason == nil
      return Array(repeating: "", count: 12) + (isJudged ? [String(held), String(parts.count)] : ["", ""]) + ["", ""]
    }
    let words = PartWords(part, evaluation)
    let judgement = words.judgement
    let counted = judgement?.pooled ?? judgement?.basis?.counted
    let isJudged = part.verdict.reason == nil && judgement?.judged?.value.number != nil
    let comparator = isJudged ? words.comparator : nil
    let share = judgement?.pooled.flatMap { $0.share }
    let england = part.periods.first { $0.period == judgement?.judged?.period }
    return [
      isJudged ? written(share ?? judgement?.judged?.value.number) : "", words.unit,
      isJudged ? judgement?.judged?.period.label ?? "" : "", isJudged ? written(counted?.part) : "",
      isJudged ? written(counted?.whole) : "", judgement?.pooled == nil ? "" : "3", comparator?.name ?? "",
      written(comparator?.value),
      isJudged && words.isFigure ? written(part.gap == nil ? england?.england?.number : england?.gaps?.england) : "",
      judgement?.since?.rawValue ?? "", written(judgement?.latest?.value.number ?? part.latest?.own),
      judgement?.latest?.period.label ?? part.latest?.period.label ?? "",
    ] + (isJudged ? [[.met, .onCourse].contains(part.verdict) ? "1" : "0", "1"] : ["", ""])
      + (judgement?.steps.map { [String($0.held), String($0.assessed)] } ?? ["", ""])
  }
}
