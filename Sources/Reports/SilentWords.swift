import Benchmarking
import Days
import PublishedData
import Statistics
import Strategy
import TargetSentences

/// Writes why there is no verdict, and the nearest figure there is.
struct SilentWords {
  private let evaluation: MeasureEvaluation
  private let measure: SuccessMeasure

  init(_ evaluation: MeasureEvaluation) {
    self.evaluation = evaluation
    measure = evaluation.measure
  }

  /// Whole sentences, without the promise itself.
  func sentence(_ reason: NoVerdictReason) -> String {
    let parts: [String?] =
      switch reason {
      case .notYetDue where evaluation.day < evaluation.adopted:
        ["It was not \(evaluation.commitment == nil ? "promised" : "in force") before \(evaluation.adopted.spelled)."]
      case _ where evaluation.commitment?.unjudged.isEmpty == false:
        ["It can't be judged, because \(evaluation.commitment?.unjudged ?? "").", shown]
      case .nationalOnly: ["It is wanted of England as a whole, and no authority is held to it.", shown]
      case .ambiguous where !evaluation.target.questions.isEmpty:
        ["Before it can be judged the council must say:", evaluation.target.questions.joined(separator: " ")]
      case .awaitingReturn: [awaited, shown]
      case .notPublished where measure.evidence == .otherNational:
        ["The figure it needs is not in the data taken in so far: \(wanted ?? "which, is not said")."]
      case .notPublished where !evaluation.missing.isEmpty:
        ["It can't be judged: the releases held have no figures of \(gone)."]
      case .notPublished: [nothingSince ?? "It can't be judged: \(reason.words)."]
      case .proxyOnly:
        [
          "The nearest figure there is does not measure quite what was promised, so it gives no verdict.", shown,
          missing,
        ]
      case .noBaseline:
        [
          "It can't be judged: no figure to count from is held from before \(evaluation.adopted.spelled).",
          shown,
        ]
      case .tooFewPupils: [tooFew ?? "\(English.capitalized(reason.words))."]
      case .seriesBroken: ["It can't be judged: \(broken)", distance]
      case .seriesEnded, .seriesPaused: ["It can't be judged: \(ended)", onLastFigures(reason), shown, proposed]
      case .anotherArea: ["It can't be judged: \(reason.words).", changed]
      default: ["It can't be judged: \(reason.words)."]
      }
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var wanted: String? { measure.awaits.map { "\($0.figure), from \($0.from)" } }

  private var gone: String { evaluation.missing.map { "“\($0.name)”" }.joined(separator: " and of ") }

  private var missing: String? { wanted.map { "Wanted: \($0)." } }

  private var awaited: String {
    let isMonitor = evaluation.target.rule.clauses.contains { if case .monitor = $0 { true } else { false } }
    if isMonitor { return "No target was set." }
    return "Only the council has what is needed: \(wanted ?? "its own figure"). None has been received."
  }

  /// The latest figures of what is shown, with what the promise would hold them against, else England's.
  private var shown: String {
    (evaluation.parts + evaluation.context).prefix(3).compactMap { part -> String? in
      guard let last = part.latest else { return nil }
      let words = PartWords(part, evaluation)
      let isSame = words.judgement?.judged?.period == last.period && words.isFigure && part.gap == nil
      let other = (isSame ? words.comparison : nil) ?? words.latestEngland
      return "\(part.name): \(words.latestOwn ?? "no figure")\(other.map { "; \($0)" } ?? "")."
    }.joined(separator: " ")
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
      return ["It can't be judged: no figure was published for a time \(span).", late ?? why?.statement]
        .compactMap(\.self).joined(separator: " ")
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

  /// What became of the authority.
  private var changed: String? {
    evaluation.main.flatMap { AuthorityNotes(evaluation.authority, in: $0.figures).notes.first }
  }

  private var broken: String {
    let known = evaluation.judgedParts.compactMap { $0.judgement?.brokenBy }
    return known.first?.statement ?? "\(NoVerdictReason.seriesBroken.words)."
  }

  private var ended: String {
    let kinds: [SeriesBreak.Kind] = [.ended, .paused]
    return evaluation.judgedParts.flatMap(\.figures.breaks).last { kinds.contains($0.kind) }?.statement
      ?? "\(NoVerdictReason.seriesEnded.words)."
  }

  /// `On the last figures, of 2023/24, it was not met; paused since.`
  private func onLastFigures(_ reason: NoVerdictReason) -> String? {
    let last = evaluation.judgedParts.compactMap { part in part.judgement?.onLastFigures }
    guard !last.isEmpty, last.count == evaluation.judgedParts.count else { return nil }
    let verdict = Verdict.all(last)
    guard verdict.reason == nil, let period = evaluation.judgedParts.first?.judgement?.judged?.period else {
      return nil
    }
    let since = reason == .seriesPaused ? "paused since" : "ended since"
    return "On the last figures, of \(period.statedName), it was \(verdict.name); \(since)."
  }

  /// What could be judged in place of what has ended.
  private var proposed: String {
    let names = evaluation.judgedParts.flatMap(\.proposed).map(\.part.indicator.name)
    return names.first.map { "In its place Cairn proposes “\($0)”." } ?? ""
  }

  /// Of a broken series: the distance to England before and after, which a change of the measuring does not touch.
  private var distance: String {
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
