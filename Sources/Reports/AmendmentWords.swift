import Days
import Strategy

/// Writes how a promise has changed since it was first made.
struct AmendmentWords {
  private let evaluation: MeasureEvaluation
  /// Those that had taken effect by the day of judging, the earliest first.
  private let amendments: [Amendment]

  init(_ evaluation: MeasureEvaluation) {
    self.evaluation = evaluation
    amendments = evaluation.measure.amendments.filter { $0.from <= evaluation.day }
  }

  /// That the target was revised to what and why; nil where it is as it was.
  var change: String? {
    guard let last = amendments.last, evaluation.firstVerdict != nil else { return nil }
    return
      "On \(last.from.spelled) the target was revised to “\(last.target.sentence)”: \(English.sentence(last.reason))"
  }

  /// The verdict by the target as it was first; nil where that is the one.
  var byTheFirst: String? {
    guard !amendments.isEmpty, let verdict = evaluation.firstVerdict else { return nil }
    let first = "By the first target, “\(evaluation.measure.firstTarget.sentence)”, the verdict is"
    if verdict != evaluation.verdict { return "\(first): \(words(verdict))." }
    return verdict.reason == nil ? "\(first) the same." : nil
  }

  /// When the measure was added and each change of its target, for the working.
  var facts: [MeasureReport.Fact] {
    let added = evaluation.measure.added.map { MeasureReport.Fact("Added", "on \($0.spelled), after the strategy") }
    guard let verdict = evaluation.firstVerdict else { return [added].compactMap(\.self) }
    let first = MeasureReport.Fact(
      "Target at first", "\(evaluation.measure.firstTarget.sentence); by it \(words(verdict))")
    let changes = amendments.map { amendment in
      MeasureReport.Fact(
        "Revised", "on \(amendment.from.spelled), to “\(amendment.target.sentence)”: \(amendment.reason)")
    }
    return [added, first].compactMap(\.self) + changes
  }

  /// The target at first and each that came after it.
  var history: [MeasureReport.Fact] {
    let first = MeasureReport.Fact(evaluation.adopted.spelled, evaluation.measure.firstTarget.sentence)
    let changes = amendments.map { amendment in
      MeasureReport.Fact(
        amendment.from.spelled, "\(amendment.target.sentence). \(English.capitalized(amendment.reason))")
    }
    let unchanged = MeasureReport.Fact("Since then", "not amended")
    return [first] + (changes.isEmpty ? [unchanged] : changes)
  }

  private func words(_ verdict: Verdict) -> String {
    verdict.name + (verdict.reason.map { " (\($0.name))" } ?? "")
  }
}
