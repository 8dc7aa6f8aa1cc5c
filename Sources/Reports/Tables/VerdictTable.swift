import Benchmarking
import Days
import PublishedData
import Strategy
import TargetSentences

extension Table {
  /// What is told of each measure: what was promised, the verdict, and the figures it rests on.
  public static let verdictColumns = [
    Column("strategy", .text, "the strategy’s id"), Column("objective", .text, "the objective’s title"),
    Column.perhaps("board", .text, "the board that answers for it"), Column("promise", .text, "the promise’s id"),
    Column("measure", .text, "the measure’s id"), Column("title", .text, "its title"),
    Column("stated_as", .word(Promise.Standing.allCases.map(\.rawValue)), "what the document states it as"),
    Column("target", .text, "the target as one canonical sentence"),
    Column.perhaps("deadline", .day, "the day by which it is to be met"),
    Column("evidence", .word(SuccessMeasure.Evidence.allCases.map(\.rawValue)), "what it is judged by"),
    Column("verdict", verdicts, "the verdict"), Column.perhaps("reason", reasons, "why there is no verdict"),
    Column.perhaps("value", .number, "the figure that decided"),
    Column.perhaps("unit", .text, "its unit, or `percentage points`, `rank`, `quarter`"),
    Column.perhaps("time_period", .text, "the label of its period as published"),
    Column.perhaps("numerator", .number, "how many the figure counts"),
    Column.perhaps("denominator", .number, "out of how many"),
    Column.perhaps("years_together", .integer, "3 where the counts of three years decided"),
    Column.perhaps("comparator", .text, "what it was compared with"),
    Column.perhaps("comparator_value", .number, "the figure of that"),
    Column.perhaps("england", .number, "England’s figure"),
    Column.perhaps(
      "since", .word(SinceDeadline.allCases.map(\.rawValue)), "what has come since the deadline"),
    Column.perhaps("latest_value", .number, "the latest figure"),
    Column.perhaps("latest_time_period", .text, "the label of its period as published"),
    Column.perhaps("series_met", .integer, "how many of the series that decide hold"),
    Column.perhaps("series_judged", .integer, "how many decide"),
    Column.perhaps("steps_held", .integer, "of a promise for every year, in how many it held"),
    Column.perhaps("steps_assessed", .integer, "and of how many"),
    Column("sentence", .text, "the verdict in words"),
  ]

  /// Measures, a row each.
  public static func verdicts(_ measures: [MeasureReport]) -> Table {
    Table(
      verdictColumns,
      measures.map { report in Row("\(report.evaluation.strategy.id) \(report.id)") { VerdictCells(report).cells } })
  }
}

/// The cells of one measure.
private struct VerdictCells {
  private let report: MeasureReport
  private let evaluation: MeasureEvaluation

  init(_ report: MeasureReport) { (self.report, evaluation) = (report, report.evaluation) }

  var cells: [JSON] {
    [
      .string(evaluation.strategy.id), .string(evaluation.objective.title),
      .optional(evaluation.objective.board?.title), .string(evaluation.promise.id), .string(report.id),
      .string(evaluation.measure.title), .string(evaluation.promise.statedAs.rawValue),
      .string(report.summary.target), .optional(evaluation.deadline?.day.description),
      .string(evaluation.measure.evidence.rawValue), .string(evaluation.verdict.name),
      .optional(evaluation.verdict.reason?.rawValue),
    ] + figures + [.string(report.sentence)]
  }

  /// What the verdict rests on, number for number; of several series only how many hold.
  private var figures: [JSON] {
    let parts = evaluation.judgedParts
    guard parts.count == 1, let part = parts.first else {
      let held = parts.count { [.met, .onCourse].contains($0.verdict) }
      let isJudged = !parts.isEmpty && evaluation.verdict.reason == nil
      return Array(repeating: .null, count: 12)
        + (isJudged ? [.integer(held), .integer(parts.count)] : [.null, .null]) + [.null, .null]
    }
    return figures(part)
  }

  private func figures(_ part: MeasurePart) -> [JSON] {
    let words = PartWords(part, evaluation)
    let judgement = words.judgement
    let counted = judgement?.pooled ?? judgement?.basis?.counted
    let isJudged = part.verdict.reason == nil && judgement?.judged?.value.number != nil
    let comparator = isJudged ? words.comparator : nil
    let share = judgement?.pooled.flatMap { $0.share }
    let england = part.periods.first { $0.period == judgement?.judged?.period }
    let decided: [JSON] = [
      .optional(isJudged ? share ?? judgement?.judged?.value.number : nil), .stated(words.unit),
      .optional(isJudged ? judgement?.judged?.period.label : nil), .optional(isJudged ? counted?.part : nil),
      .optional(isJudged ? counted?.whole : nil), .optional(judgement?.pooled == nil ? nil : 3),
      .optional(comparator?.name), .optional(comparator?.value),
      .optional(
        isJudged && words.isFigure ? part.gap == nil ? england?.england?.number : england?.gaps?.england : nil),
    ]
    let latest: [JSON] = [
      .optional(judgement?.since?.rawValue), .optional(judgement?.latest?.value.number ?? part.latest?.own),
      .optional(judgement?.latest?.period.label ?? part.latest?.period.label),
    ]
    let holds = [.met, .onCourse].contains(part.verdict)
    return decided + latest + (isJudged ? [.integer(holds ? 1 : 0), .integer(1)] : [.null, .null])
      + (judgement?.steps.map { [.integer($0.held), .integer($0.assessed)] } ?? [.null, .null])
  }
}
