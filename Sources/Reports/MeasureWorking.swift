import Benchmarking
import Days
import PublishedData
import Statistics
import Strategy
import TargetSentences

extension MeasureWords {
  private typealias Fact = MeasureReport.Fact

  /// What the verdict rests on, term by term.
  var working: [MeasureReport.Fact] { MeasureWorking(evaluation: evaluation).facts }

  /// Where the promise and its figures come from.
  var sources: [MeasureReport.Fact] {
    let facts =
      evaluation.commitment?.facts
      ?? [Fact("Promised in", "\(evaluation.strategy.document): \(evaluation.promise.place)")]
    guard let part = evaluation.main else { return facts }
    return facts + part.figures.sources
  }

  /// The figure that only somebody else has, and when the publisher's next is due.
  var awaited: [MeasureReport.Fact] {
    var facts: [Fact] = []
    if let awaits = evaluation.measure.awaits {
      facts += [Fact("Figure", English.capitalized(awaits.figure)), Fact("From", English.capitalized(awaits.from))]
    }
    let asks = evaluation.target.questions.isEmpty ? [evaluation.target.asks].compactMap(\.self) : []
    facts += (evaluation.target.questions + asks).map { Fact("Question", $0) }
    guard let published = evaluation.main?.published, let next = published.nextUpdate else { return facts }
    let due =
      published.isUpdateOverdue(on: evaluation.day)
      ? "were due in \(next.monthAndYear); not held yet" : "due in \(next.monthAndYear)"
    return facts + [Fact("Next figures", due)]
  }
}

/// Writes what a verdict rests on.
private struct MeasureWorking {
  typealias Fact = MeasureReport.Fact
  let evaluation: MeasureEvaluation

  var facts: [Fact] {
    let measure = evaluation.measure
    var facts = [Fact("Target", evaluation.target.sentence)] + AmendmentWords(evaluation).facts
    if let deadline = evaluation.deadline {
      facts.append(Fact("Deadline", "\(deadline.text), read as \(deadline.day.spelled)\(summer(deadline))"))
    }
    if let part = evaluation.main, !part.judgements.isEmpty, evaluation.measure.evidence == .published {
      facts += judged(part)
    }
    if let part = evaluation.main {
      if evaluation.parts.count > 1 { facts.append(Fact("Of the first series", part.name)) }
      facts += comparators(part)
    }
    if evaluation.parts.count > 1 { facts += parts }
    facts += evaluation.judgedParts.flatMap(\.proposed).map(proposal)
    if evaluation.currentVerdict != evaluation.verdict {
      let label = VerdictLabel(evaluation.currentVerdict)
      facts.append(Fact("With the newest neighbours", "\(label.shape) \(label.word)"))
    }
    if !measure.baseline.isEmpty { facts.append(Fact("Baseline stated", measure.baseline)) }
    if !measure.remark.isEmpty { facts.append(Fact("Unclear", measure.remark)) }
    if !measure.law.isEmpty { facts.append(Fact("The law", measure.law)) }
    return facts
  }

  /// That a deadline in summer takes in the school year that ends then; empty where it does not.
  private func summer(_ deadline: Deadline) -> String {
    let figures = evaluation.main?.judgement?.judged?.period.span
    guard let end = figures?.end, end > deadline.day, end.year == deadline.day.year else { return "" }
    return "; the school year that ends that summer, on \(end.spelled), counts"
  }

  private func judged(_ part: MeasurePart) -> [Fact] {
    let words = PartWords(part, evaluation)
    guard let judgement = words.judgement else { return [] }
    var facts = [Fact("Value judged", words.together ?? words.text.full(judgement.judged) ?? "no figure")]
    if !words.decidedAgainst.isEmpty { facts.append(Fact("Held against", words.decidedAgainst)) }
    if let passed = words.passedOver() { facts.append(Fact("Passed over", passed)) }
    facts += BasisWords(judgement, words, part).facts
    if let latest = judgement.latest, latest != judgement.judged {
      facts.append(Fact("Latest", words.text.full(latest) ?? "no figure"))
    }
    if let since = judgement.since { facts.append(Fact("Since the deadline", sinceDetail(since, judgement, words))) }
    if evaluation.commitment == nil {
      facts.append(Fact("Baseline", baseline(judgement, words)))
    } else if judgement.lineValue != nil, let start = words.text.full(judgement.baseline) {
      facts.append(Fact("Counted from", start))
    }
    if let reach = judgement.reach { facts.append(Fact("Still required", still(reach, words))) }
    return facts
  }

  private func sinceDetail(_ since: SinceDeadline, _ judgement: Judgement, _ words: PartWords) -> String {
    guard let then = judgement.judged?.value.number, let now = judgement.latest?.value.number else { return "" }
    let change = words.text.figure.difference(now - then)
    let direction = now > then ? "up \(change)" : now < then ? "down \(change)" : "no change"
    return "\(since.rawValue): \(direction)"
  }

  private func baseline(_ judgement: Judgement, _ words: PartWords) -> String {
    guard let baseline = words.text.full(judgement.baseline) else {
      return "none: no figure is held from before \(evaluation.adopted.spelled)"
    }
    guard let pinned = judgement.pinnedOn else { return "\(baseline); set by Cairn, to be confirmed" }
    return "\(baseline); pinned on \(pinned.spelled)\(published(since: judgement, words))"
  }

  /// `; published since as 52.4%`: where a pinned figure has been revised.
  private func published(since judgement: Judgement, _ words: PartWords) -> String {
    guard let part = evaluation.main, let pinned = judgement.baseline,
      let comparison = part.periods.first(where: { $0.period == pinned.period }),
      let now = part.gap == nil ? comparison.own.number : comparison.gaps?.own, now != pinned.value.number
    else { return "" }
    return "; published since as \(figure(now, part))"
  }

  /// `+4.2 a year until 31 December 2023; over as many years (2) 1 of 10 neighbours ever did as much`
  private func still(_ reach: Reach, _ words: PartWords) -> String {
    let years = reach.years == 1 ? "one year" : "\(English.count(reach.years)) years"
    let done = reach.of == 0 ? "" : "; over \(years), \(reach.achieved) of \(reach.of) neighbours ever did as much"
    let deadline = evaluation.deadline?.day.spelled ?? "the deadline"
    return "\(words.text.figure.signed(reach.yearly)) a year until \(deadline)\(done)"
  }

  private var parts: [Fact] {
    evaluation.parts.map { part in
      let report = PartReport(part, evaluation)
      let since = report.since.isEmpty ? "" : ". \(report.since)"
      let reason = report.verdict.reason.map { " (\($0))" } ?? ""
      return Fact(
        part.name, "\(report.verdict.shape) \(report.verdict.word)\(reason): \(report.judged)\(since)")
    }
  }

  /// What is proposed in place of a series that has ended, and what the verdict would be by it.
  private func proposal(_ proposal: MeasurePart.Proposal) -> Fact {
    let report = PartReport(proposal.part, evaluation)
    let verdict = "\(report.verdict.shape) \(report.verdict.word.lowercased())"
    return Fact(
      "Proposed in its place",
      "\(report.name): \(report.judged); by it \(verdict). \(proposal.difference)")
  }

  // MARK: Comparators of the first series, at the judged period and at the latest

  private func comparators(_ part: MeasurePart) -> [Fact] {
    let isGap = part.gap != nil
    var facts = [Fact("England", comparison(part) { isGap ? $0.gaps?.england : $0.england?.number })]
    if let region = evaluation.region {
      facts.append(Fact(region.name, comparison(part) { isGap ? $0.gaps?.region : $0.region?.number }))
    }
    facts += evaluation.editions.indices.map {
      Fact("Neighbours \(evaluation.editions[$0].name)", neighbours($0, part))
    }
    if let rank = rank(part) { facts.append(Fact(part.gap == nil ? "Rank" : "Rank of the group", rank)) }
    return facts
  }

  /// A figure of the part, or a gap where one is meant.
  private func figure(_ number: Double, _ part: MeasurePart) -> String {
    guard let gap = part.gap else { return FigureText(part.indicator, part.figures.series).full(number) }
    return "a gap of \(number < 0 ? "−" : "")\(FigureText(part.indicator, gap.coarser).difference(number))"
  }

  private func wanted(_ part: MeasurePart) -> [PeriodComparison] {
    let periods = [part.judgement?.judged?.period, part.periods.last { $0.own.number != nil }?.period]
    return part.periods.filter { periods.contains($0.period) }
  }

  private func comparison(_ part: MeasurePart, _ number: (PeriodComparison) -> Double?) -> String {
    let found = wanted(part).map { comparison in
      "\(number(comparison).map { figure($0, part) } ?? "no figure") (\(comparison.period.statedName))"
    }
    return found.isEmpty ? "no figure" : found.joined(separator: ", ")
  }

  private func neighbours(_ place: Int, _ part: MeasurePart) -> String {
    let means = wanted(part).map { comparison -> String in
      let set = comparison.neighbours[place]
      guard let mean = part.gap == nil ? set?.mean : comparison.gaps?.neighbours[place] else {
        return "no figure (\(comparison.period.statedName))"
      }
      let size = set.map { " of \($0.size)" } ?? ""
      return "\(figure(mean.value, part)) (\(comparison.period.statedName), mean of \(mean.count)\(size))"
    }
    let role: String =
      switch (place, evaluation.isPinnedInForce) {
      case (0, true): evaluation.commitment == nil ? "in force when adopted" : "the newest set"
      case (0, false): "none is held from when it was adopted; this is the nearest"
      default: "the newest set"
      }
    return (means + [role]).joined(separator: "; ")
  }

  private func rank(_ part: MeasurePart) -> String? {
    guard let standing = part.standing, let rank = standing.rank(of: evaluation.authority.id),
      let latest = part.periods.last(where: { $0.own.number != nil })
    else { return nil }
    let all = "\(English.place(rank)) of \(rank.ranked) authorities in \(latest.period.statedName)"
    guard let edition = evaluation.editions.first,
      let set = edition.neighbours[evaluation.authority.id].map({ Set($0.map(\.id)) }),
      let local = standing.rank(of: evaluation.authority.id, among: set)
    else { return all }
    return "\(all); \(English.place(local)) of \(local.ranked) with its \(edition.name) neighbours"
  }
}

extension TimePeriod {
  /// The period's name with its mark, where the figure is not yet final: `2025 (provisional)`.
  var statedName: String { status == .provisional ? "\(name) (provisional)" : name }
}
