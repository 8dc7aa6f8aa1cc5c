import Benchmarking
import Days
import PublishedData
import Statistics
import Strategy

/// Writes the sentences of a measure's report.
struct MeasureWords {
  let evaluation: MeasureEvaluation
  private let measure: SuccessMeasure

  init(_ evaluation: MeasureEvaluation) {
    self.evaluation = evaluation
    measure = evaluation.measure
  }

  var heading: String { "\(measure.title): \(evaluation.target.sentence)" }

  /// The finding, as sentences for somebody who sees nothing else.
  var sentence: String { [finding, AmendmentWords(evaluation).sentence].compactMap(\.self).joined(separator: " ") }

  private var finding: String {
    if case .noVerdict(let reason) = evaluation.verdict { return unjudged(reason) }
    let parts = evaluation.judgedParts
    guard parts.count > 1 else { return parts.first.map(single) ?? "" }
    let held = parts.count { [.met, .onCourse].contains($0.verdict) }
    let list = parts.map { part in
      let words = PartWords(part, evaluation)
      let against = words.against.isEmpty ? "" : ", \(words.against)"
      return "\(part.name) \(words.judged)\(against)"
    }
    return """
      \(evaluation.authority.name) promised “\(evaluation.target.sentence)” on each of \(parts.count) series; \
      \(held == 0 ? "none" : English.count(held)) of them \(held < 2 ? "holds" : "hold"): \
      \(list.joined(separator: "; ")).
      """
  }

  // MARK: One series

  private func single(_ part: MeasurePart) -> String {
    let words = PartWords(part, evaluation)
    guard let judged = words.judgement?.judged, let number = judged.value.number else { return "" }
    let against = words.against.isEmpty ? "" : " (\(words.against))"
    let finding = "\(done(number, part, words)) in \(judged.period.statedName)\(against); it promised \(promised)."
    return [finding, course(words), since(words)].compactMap(\.self).joined(separator: " ")
  }

  /// `Warwickshire issued 42.9% of new EHC plans within 20 weeks`.
  private func done(_ number: Double, _ part: MeasurePart, _ words: PartWords) -> String {
    let authority = evaluation.authority.name
    if let phrase = part.indicator.phrase, part.gap == nil, case .value = words.clause?.quantity ?? .value {
      return "\(authority) \(phrase.replacing("{value}", with: words.text.full(number)))"
    }
    let rank: String? = if case .rank = words.clause?.quantity { "" } else { nil }
    return "\(authority): \(part.name), \(rank ?? words.text.noun)\(words.text.full(number))"
  }

  private var promised: String {
    let sentence = evaluation.target.sentence
    guard evaluation.isPastDeadline, evaluation.target.rule.clauses.count == 1,
      let deadline = evaluation.deadline, sentence.hasSuffix(" by \(deadline.text)")
    else { return quoted(sentence) }
    return quoted(String(sentence.dropLast(" by \(deadline.text)".count)))
  }

  /// A target as it can follow “it promised”.
  private func quoted(_ sentence: String) -> String {
    let starts = ["at least", "at most", "no worse", "in line", "better", "above", "below"]
    return !sentence.contains(";") && starts.contains(where: sentence.hasPrefix) ? sentence : "“\(sentence)”"
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
    return "In \(latest.period.statedName) it was \(words.text.full(number)): \(since.rawValue)."
  }

  // MARK: No verdict

  private func unjudged(_ reason: NoVerdictReason) -> String {
    let start = "\(evaluation.authority.name) can't be judged on “\(measure.title)”"
    let wanted = measure.awaits.map { "\($0.figure), from \($0.from)" }
    switch reason {
    case .notYetDue where evaluation.day < evaluation.adopted:
      return "\(start): it was not promised before \(evaluation.adopted.spelled)."
    case .ambiguous where !evaluation.target.questions.isEmpty:
      return "\(start): \(evaluation.target.questions.joined(separator: " "))"
    case .awaitingReturn:
      let isMonitor = evaluation.target.rule.clauses.contains { if case .monitor = $0 { true } else { false } }
      if isMonitor { return "\(start): no target was set. \(shown)".trimmed }
      return "\(start) yet: it awaits \(wanted ?? "the council's own figure").\(shown.isEmpty ? "" : " \(shown)")"
    case .notPublished where measure.evidence == .otherNational:
      return "\(start): the figure is not in the data held here. Wanted: \(wanted ?? "the published figure")."
    case .proxyOnly: return "\(start): only a neighbouring statistic is published. \(shown)".trimmed
    case .tooFewPupils: return "\(start): \(tooFew ?? reason.words)"
    case .seriesBroken: return "\(start): \(broken) \(evidence)".trimmed
    case .seriesEnded: return [start + ": " + ended, shown, proposed].filter { !$0.isEmpty }.joined(separator: " ")
    default: return "\(start): \(reason.words)."
    }
  }

  /// How many were counted, of the first series of too few.
  private var tooFew: String? {
    evaluation.judgedParts.first { $0.verdict.reason == .tooFewPupils }.flatMap { part in
      let words = PartWords(part, evaluation)
      return words.judgement.flatMap { BasisWords($0, words, part).tooFew }
    }
  }

  /// The latest figures of what is shown, with England's.
  private var shown: String {
    (evaluation.parts + evaluation.context).prefix(3).compactMap { part -> String? in
      let text = FigureText(part.indicator, part.figures.series)
      guard let last = part.periods.last(where: { $0.own.number != nil }), let own = last.own.number else { return nil }
      let england = last.england?.number.map { "; England \(text.full($0))" } ?? ""
      return "\(part.name): \(text.full(own)) in \(last.period.statedName)\(england)."
    }.joined(separator: " ")
  }

  private var broken: String {
    let known = evaluation.judgedParts.compactMap { $0.judgement?.brokenBy }
    return known.first.map(\.statement) ?? NoVerdictReason.seriesBroken.words
  }

  private var ended: String {
    let kinds: [SeriesBreak.Kind] = [.ended, .paused]
    return evaluation.judgedParts.flatMap(\.figures.breaks).last { kinds.contains($0.kind) }?.statement
      ?? NoVerdictReason.seriesEnded.words
  }

  /// What could be judged in place of what has ended.
  private var proposed: String {
    let names = evaluation.judgedParts.flatMap(\.proposed).map(\.part.indicator.name)
    return names.first.map { "In its place Cairn proposes “\($0)”." } ?? ""
  }

  /// Of a broken series: the distance to England before and after, which a change of the measuring does not touch.
  private var evidence: String {
    guard let part = evaluation.judgedParts.first, part.gap == nil, let judgement = part.judgement else { return "" }
    let text = FigureText(part.indicator, part.figures.series)
    func distance(_ period: TimePeriod?) -> String? {
      guard let found = part.periods.first(where: { $0.period == period }), let own = found.own.number,
        let england = found.england?.number
      else { return nil }
      return "\(text.signed(text.rounded(own) - text.rounded(england))) in \(found.period.statedName)"
    }
    guard let before = distance(judgement.baseline?.period),
      let after = distance(part.periods.last { $0.own.number != nil }?.period)
    else { return "" }
    return "Its distance to England was \(before) and \(after)."
  }
}

extension String {
  /// Without a space at its end.
  var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
