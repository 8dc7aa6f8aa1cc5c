import Benchmarking
import Days
import PublishedData
import Statistics
import Strategy
import TargetSentences

/// Writes the sentences of a measure's report: what was promised, what was found, what has come since.
struct MeasureWords {
  let evaluation: MeasureEvaluation
  private let measure: SuccessMeasure

  init(_ evaluation: MeasureEvaluation) {
    self.evaluation = evaluation
    measure = evaluation.measure
  }

  var heading: String { "\(measure.title): \(evaluation.target.sentence)" }

  /// The finding, as sentences for somebody who sees the verdict and nothing else.
  var sentence: String {
    let found = evaluation.verdict.reason.map { SilentWords(evaluation).sentence($0) } ?? judged
    let amended = AmendmentWords(evaluation)
    return [promised, amended.change, found, amended.byTheFirst].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `Warwickshire promised by 2023: Of new EHC plans 90% are issued within 20 weeks.`
  private var promised: String {
    let statement = evaluation.promise.statement
    if let commitment = evaluation.commitment {
      return "\(commitment.kind.asks(commitment.scope)): \(English.capitalized(statement))"
    }
    // With its own date: what it was revised to is told beside it.
    let first = measure.firstTarget.rule
    let deadline = first.deadline.flatMap { statement.contains($0.text) ? nil : " by \($0.text)" } ?? ""
    let isUndated = first.deadline == nil && first.measured.contains { $0.schedule == .open }
    let verb = evaluation.day < evaluation.adopted ? "was to promise" : "promised"
    let draft = evaluation.strategy.status == .draft ? " in draft" : ""
    return """
      \(evaluation.authority.name) \(verb)\(draft)\(deadline)\(isUndated ? ", without a date" : ""): \
      \(English.capitalized(statement))
      """
  }

  /// `This part, one of four: met.`; of a promise with one measure `Met.`
  var spokenVerdict: String {
    let count = evaluation.promise.measures.count
    let word = VerdictLabel(evaluation.verdict).word
    return count > 1 ? "This part, one of \(English.count(count)): \(word.lowercased())." : "\(word)."
  }

  private var judged: String {
    let parts = evaluation.judgedParts
    guard parts.count > 1 else { return parts.first.map(single) ?? "" }
    let listed = parts.prefix(4).map(inList).joined(separator: "; ")
    let more = parts.count > 4 ? "; and \(English.count(parts.count - 4)) more" : ""
    let passed = parts.lazy.compactMap { PartWords($0, evaluation).passedOver(named: $0.name) }.first
    return ["Of \(English.count(parts.count)) series \(holding(parts)): \(listed)\(more).", passed]
      .compactMap(\.self).joined(separator: " ")
  }

  /// `none holds`, `one of the two that can be judged holds`.
  private func holding(_ parts: [MeasurePart]) -> String {
    let judged = parts.filter { $0.verdict.reason == nil }
    let held = judged.count { [.met, .onCourse].contains($0.verdict) }
    let verb = held < 2 ? "holds" : "hold"
    if judged.count == 1 { return "the one that can be judged \(held == 1 ? "holds" : "does not hold")" }
    if held == judged.count { return judged.count == parts.count ? "all hold" : "all that can be judged hold" }
    if held == 0, parts.count == 2 { return "neither holds" }
    let set = judged.count == parts.count ? "" : " of the \(English.count(judged.count)) that can be judged"
    return "\(held == 0 ? "none" : English.count(held))\(set) \(verb)"
  }

  /// One series among several: its figure and what it is held against, or why it can't be judged.
  private func inList(_ part: MeasurePart) -> String {
    if let reason = part.verdict.reason { return "\(part.name) can't be judged (\(reason.name))" }
    return "\(part.name), \(PartWords(part, evaluation).judgedAgainst)"
  }

  // MARK: One series

  private func single(_ part: MeasurePart) -> String {
    let words = PartWords(part, evaluation)
    guard let judgement = words.judgement, let judged = judgement.judged, let number = judged.value.number else {
      return ""
    }
    if let together = BasisWords(judgement, words, part).tooFew {
      return [together, since(words)].compactMap(\.self).joined(separator: " ")
    }
    let against = words.against.isEmpty ? "" : ", \(words.against)"
    let yardstick = words.yardstick(judged.period).map { "; \($0)" } ?? ""
    let finding = "\(start(number, part, words)) in \(judged.period.statedName)\(words.among)\(against)\(yardstick)."
    return [finding, words.passedOver(), course(words), since(words)].compactMap(\.self).joined(separator: " ")
  }

  /// `It issued 42.9% of new EHC plans within 20 weeks`, `Measured by “Attainment 8”: 48.5`.
  private func start(_ number: Double, _ part: MeasurePart, _ words: PartWords) -> String {
    if let phrase = part.indicator.phrase, part.gap == nil, case .value = words.clause?.quantity ?? .value {
      // Of a national commitment nobody was named before.
      let who = evaluation.commitment == nil ? "It" : evaluation.authority.name
      return "\(who) \(phrase.replacing("{value}", with: words.text.full(number)))"
    }
    let count = evaluation.promise.measures.count
    let named =
      count > 1 ? "One of its \(English.count(count)) parts is \(measure.title)" : "Measured by “\(part.name)”"
    return "\(named): \(words.text.noun)\(words.text.full(number))"
  }

  /// Before the deadline: what the straight line from the baseline asks by now.
  private func course(_ words: PartWords) -> String? {
    guard let judgement = words.judgement, let line = judgement.lineValue,
      let baseline = words.text.full(judgement.baseline), let latest = judgement.judged
    else { return nil }
    return """
      The straight line from \(baseline) asks for \(words.text.full(line)) by \(latest.period.statedName).
      """
  }

  private func since(_ words: PartWords) -> String? {
    guard let since = words.judgement?.since, let latest = words.judgement?.latest, let number = latest.value.number
    else { return nil }
    let yardstick = (words.latestAgainst ?? words.yardstick(latest.period)).map { ", \($0)" } ?? ""
    let origin = words.isFromBaseline && !words.against.isEmpty ? ", \(words.against)" : ""
    let change =
      switch since {
      case .held: "still met"
      case .slipped: "no longer met"
      case .recovered: "met since"
      case .stillNot: "still not met"
      case .worse: "still not met, and further off"
      }
    return "In \(latest.period.statedName) it was \(words.text.full(number))\(origin)\(yardstick): \(change)."
  }
}
