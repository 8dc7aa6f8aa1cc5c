import Benchmarking
import Days
import PublishedData
import Strategy

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
      "verdict", "reason", "judged", "against", "since", "since_figure", "sentence",
    ]
    return CSVText.lines([header] + measures.map(line))
  }

  private func line(_ report: MeasureReport) -> [String] {
    let evaluation = report.evaluation
    let summary = report.summary
    return [
      evaluation.strategy.id, evaluation.objective.title, evaluation.objective.board?.title ?? "",
      evaluation.promise.id, report.id, evaluation.measure.title, evaluation.promise.statedAs.rawValue, summary.target,
      evaluation.deadline?.day.description ?? "", evaluation.measure.evidence.rawValue, evaluation.verdict.name,
      evaluation.verdict.reason?.rawValue ?? "", summary.judged, summary.against, summary.since ?? "",
      summary.sinceFigure ?? "", report.sentence,
    ]
  }
}
