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
    return """
      \(evaluation.authority.name) promised “\(evaluation.target.sentence)” on each of \(parts.count) series; \
      \(holding(parts)): \(parts.map(inList).joined(separator: "; ")).
      """
  }

  /// `none of them holds`, `one of the two that can be judged holds`.
  private func holding(_ parts: [MeasurePart]) -> String {
    let judged = parts.filter { $0.verdict.reason == nil }
    let held = judged.count { [.met, .onCourse].contains($0.verdict) }
    if judged.count == 1 { return "the one that can be judged \(held == 1 ? "holds" : "does not hold")" }
    let set = judged.count == parts.count ? "them" : "the \(English.count(judged.count)) that can be judged"
    return "\(held == 0 ? "none" : English.count(held)) of \(set) \(held < 2 ? "holds" : "hold")"
  }

  /// One series among several: its figure and what it is held against, or why it can't be judged.
  private func inList(_ part: MeasurePart) -> String {
    if let reason = part.verdict.reason { return "\(part.name) can't be judged (\(reason.name))" }
    let words = PartWords(part, evaluation)
    return "\(part.name), \(words.judged)\(words.against.isEmpty ? "" : ", \(words.against)")"
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
    switch words.clause?.quantity {
    case .rank, .quarter: return "On \(part.name), \(authority) was \(words.text.full(number))"
    default: return "In \(authority), \(part.name) was \(words.text.noun)\(words.text.full(number))"
    }
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
    case .notPublished where nothingSince != nil: return "\(start): \(nothingSince ?? "")"
    case .proxyOnly: return "\(start): only a neighbouring statistic is published. \(shown)".trimmed
    case .tooFewPupils: return "\(start): \(tooFew ?? reason.words)"
    case .seriesBroken: return "\(start): \(broken) \(evidence)".trimmed
    case .seriesEnded: return [start + ": " + ended, shown, proposed].filter { !$0.isEmpty }.joined(separator: " ")
    default: return "\(start): \(reason.words)."
    }
  }

  /// That there is no figure for the time from the promise to its deadline, and why; nil where there is one.
  private var nothingSince: String? {
    for part in evaluation.judgedParts where part.verdict.reason == .notPublished {
      let words = PartWords(part, evaluation)
      let end = words.clause?.schedule.deadline.map { min($0.day, evaluation.day) } ?? evaluation.day
      let isAny = part.periods.contains { period in
        period.own.number != nil && period.period.span.map { $0.end > evaluation.adopted && $0.end <= end } ?? false
      }
      guard !isAny else { continue }
      let years = evaluation.adopted.year...max(evaluation.adopted.year, end.year)
      let why = part.figures.breaks.first { known in known.kind == .cancelled && years.contains(where: known.covers) }
      let late = part.periods.compactMap(\.period.span).first { $0.start <= end && $0.end > end }
        .map { "The year then under way is counted to \($0.end.spelled)." }
      let span = "from \(evaluation.adopted.spelled) to \(end.spelled)"
      return ["no figure was published for a time \(span).", late ?? why?.statement].compactMap(\.self)
        .joined(separator: " ")
    }
    return nil
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
