import Benchmarking
import PublishedData
public import Strategy

/// What a release changes: figures, and whose verdicts with them.
public struct DifferenceReport: Sendable {
  private let title: String
  let difference: ReleaseDifference

  /// - Parameter title: what is compared: `neet, known from 1 December 2026, beside what is held`.
  public init(title: String, _ difference: ReleaseDifference) {
    self.title = title
    self.difference = difference
  }

  /// The most figures that are told one by one.
  private static let most = 20

  /// For a terminal.
  public func text(_ style: TextStyle) -> String {
    let parts = [[style.bold(title)], figures, measureWords, verdicts].filter { !$0.isEmpty }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var figures: [String] {
    let gone = difference.changedFigures.filter(\.isGone).count
    let changed = difference.changedFigures.count - gone
    let told = difference.changedFigures.prefix(DifferenceReport.most).map { change in
      "  \(change.measure), \(change.area.name), \(change.period.name): \(value(change.before)) → \(value(change.after))"
    }
    let rest = difference.changedFigures.count - told.count
    return ["Figures: \(difference.newFigures) new, \(changed) changed, \(gone) gone"] + told
      + (rest > 0 ? ["  and \(rest) more"] : [])
  }

  func value(_ value: PublishedValue) -> String {
    switch value {
    case .number(let number): JSON.number(number).line
    case .missing(let symbol): symbol.text.isEmpty ? "empty" : symbol.text
    }
  }

  /// Measures that are new in it, and those that it has no figures of: `New in it: …`; empty where there are the same.
  public var measureWords: [String] {
    let lines = [("New in it", difference.newMeasures), ("No longer in it", difference.goneMeasures)]
    return lines.filter { !$0.1.isEmpty }.map { "\($0): \($1.joined(separator: ", "))" }
  }

  private var verdicts: [String] {
    guard !difference.verdicts.isEmpty else {
      return ["Verdicts: none differs, \(difference.unchangedVerdicts) are the same"]
    }
    let lines = difference.verdicts.map { change in
      "  \(change.before.strategy.id) \(change.before.measure.id), \(change.before.measure.title): "
        + "\(words(change.before, change.sinceBefore)) → \(words(change.after, change.sinceAfter))"
    }
    return [
      "Verdicts: \(difference.verdicts.count == 1 ? "1 differs" : "\(difference.verdicts.count) differ"), \(difference.unchangedVerdicts) are the same"
    ] + lines
  }

  func words(_ evaluation: MeasureEvaluation, _ since: SinceDeadline?) -> String {
    let verdict = evaluation.verdict
    let reason = verdict.reason.map { " (\($0.rawValue.replacing("-", with: " ")))" } ?? ""
    let figure = evaluation.main?.judgement?.judged.map { judged in
      " at \(value(judged.value)) in \(judged.period.name)"
    }
    return verdict.name + reason + (figure ?? "") + (since.map { ", \($0.rawValue) since" } ?? "")
  }

  public var json: JSON {
    .object([
      ("title", .string(title)), ("new_figures", .integer(difference.newFigures)),
      ("changed_figures", .array(difference.changedFigures.map(object))),
      ("new_measures", .array(difference.newMeasures.map(JSON.string))),
      ("gone_measures", .array(difference.goneMeasures.map(JSON.string))),
      ("verdicts", .array(difference.verdicts.map(object))),
      ("unchanged_verdicts", .integer(difference.unchangedVerdicts)),
    ])
  }

  private func object(_ change: ReleaseDifference.FigureChange) -> JSON {
    .object([
      ("measure", .string(change.measure)), ("time_period", .string(change.period.label)),
      ("area", .string(change.area.name)), ("before", .optional(change.before.number)),
      ("after", .optional(change.after.number)),
    ])
  }

  private func object(_ change: ReleaseDifference.VerdictChange) -> JSON {
    .object([
      ("strategy", .string(change.before.strategy.id)), ("measure", .string(change.before.measure.id)),
      ("before", .string(change.before.verdict.name)), ("after", .string(change.after.verdict.name)),
      ("since_before", .optional(change.sinceBefore?.rawValue)),
      ("since_after", .optional(change.sinceAfter?.rawValue)),
    ])
  }
}
