import Benchmarking
import Days
import PublishedData
import Statistics
import Strategy

/// Writes the sentences of a measure's report.
struct MeasureWords {
  private let evaluation: MeasureEvaluation
  private let figure: FigureText
  private let judgement: Judgement

  init(_ evaluation: MeasureEvaluation) {
    self.evaluation = evaluation
    figure = FigureText(evaluation.indicator, evaluation.series)
    judgement = evaluation.judgement
  }

  var heading: String { "\(evaluation.measure.title): \(TargetSentence.write(evaluation.measure.target))" }

  /// The finding, as sentences for somebody who sees nothing else.
  var sentence: String {
    if case .noVerdict(let reason) = judgement.verdict {
      return "\(evaluation.authority.name) can't be judged on this promise: \(reason.words)."
    }
    guard let judged = judgement.judged, let number = judged.value.number else { return "" }
    let finding = "\(done(number)) in \(name(judged.period)); it promised \(promised)."
    return [finding, course, sinceSentence].compactMap(\.self).joined(separator: " ")
  }

  var working: [MeasureReport.Fact] {
    typealias Fact = MeasureReport.Fact
    let target = evaluation.measure.target
    var facts = [
      Fact("Value judged", judgement.judged.map(dated) ?? "no figure"),
      Fact("Target", "\(target.relation.rawValue) \(TargetSentence.write(target.reference)); no tolerance on a number"),
    ]
    if case .by(let deadline) = target.schedule {
      facts.append(Fact("Deadline", "\(deadline.text), read as \(deadline.day.spelled)"))
    }
    if let latest = judgement.latest, latest != judgement.judged { facts.append(Fact("Latest", dated(latest))) }
    if let since = judgement.since { facts.append(Fact("Since the deadline", sinceDetail(since))) }
    facts.append(Fact("Baseline", baseline))
    facts.append(Fact("England", comparison { $0.england?.number }))
    if let region = evaluation.region { facts.append(Fact(region.name, comparison { $0.region?.number })) }
    facts += evaluation.editions.indices.map { Fact("Neighbours \(evaluation.editions[$0].name)", neighbours($0)) }
    if let rank { facts.append(Fact("Rank", rank)) }
    if !evaluation.measure.law.isEmpty { facts.append(Fact("The law", evaluation.measure.law)) }
    return facts
  }

  var sources: [MeasureReport.Fact] {
    let published = evaluation.published
    var facts =
      [
        MeasureReport.Fact("Promised in", "\(evaluation.strategy.document): \(evaluation.promise.place)")
      ] + published.sources(in: evaluation.release)
    if let next = published.nextUpdate {
      let isPast = next < evaluation.day
      facts.append(
        MeasureReport.Fact(
          "Next figures", isPast ? "were due in \(next.monthAndYear); not held yet" : "due in \(next.monthAndYear)"))
    }
    return facts
  }

  // MARK: The finding

  /// `Warwickshire issued 42.9% of new EHC plans within 20 weeks`.
  private func done(_ number: Double) -> String {
    guard let phrase = evaluation.indicator.phrase else {
      return "\(evaluation.authority.name): \(evaluation.indicator.name), \(figure.full(number))"
    }
    return "\(evaluation.authority.name) \(phrase.replacing("{value}", with: figure.full(number)))"
  }

  private var promised: String {
    switch evaluation.measure.target.schedule {
    case .by where evaluation.isPastDeadline:
      let target = evaluation.measure.target
      return "\(target.relation.rawValue) \(TargetSentence.write(target.reference))"
    case .by, .open: return TargetSentence.write(evaluation.measure.target)
    }
  }

  /// Before the deadline: what the straight line from the baseline asks by now.
  private var course: String? {
    guard let line = judgement.lineValue, let baseline = judgement.baseline, let latest = judgement.latest else {
      return nil
    }
    return """
      The straight line from \(figure.full(baseline.value)) in \(name(baseline.period)) asks for \(figure.full(line)) \
      by \(name(latest.period)).
      """
  }

  private var sinceSentence: String? {
    guard let since = judgement.since, let latest = judgement.latest else { return nil }
    return "In \(name(latest.period)) it was \(figure.full(latest.value)): \(since.rawValue)."
  }

  // MARK: The working

  private func dated(_ figure: PeriodFigure) -> String {
    "\(self.figure.full(figure.value)), \(name(figure.period))"
  }

  private func sinceDetail(_ since: SinceDeadline) -> String {
    guard let then = judgement.judged?.value.number, let now = judgement.latest?.value.number else { return "" }
    let change = figure.difference(now - then)
    let direction = now > then ? "up \(change)" : now < then ? "down \(change)" : "no change"
    return "\(since.rawValue): \(direction)"
  }

  private var baseline: String {
    guard let baseline = judgement.baseline else {
      return "none: no figure is held from before \(evaluation.strategy.adopted.spelled)"
    }
    return "\(dated(baseline)); set by Cairn, to be confirmed"
  }

  /// A comparator's figures at the judged period and at the latest.
  private func comparison(_ number: (PeriodComparison) -> Double?) -> String {
    let wanted = [judgement.judged, judgement.latest].compactMap { $0?.period }
    let found = evaluation.periods.filter { wanted.contains($0.period) }.map { comparison in
      number(comparison).map { "\(figure.full($0)) (\(name(comparison.period)))" }
        ?? "no figure (\(name(comparison.period)))"
    }
    return found.isEmpty ? "no figure" : found.joined(separator: ", ")
  }

  private func neighbours(_ place: Int) -> String {
    let wanted = [judgement.judged, judgement.latest].compactMap { $0?.period }
    let means = evaluation.periods.filter { wanted.contains($0.period) }.map { comparison -> String in
      guard let set = comparison.neighbours[place], let mean = set.mean else {
        return "no figure (\(name(comparison.period)))"
      }
      return "\(figure.full(mean.value)) (\(name(comparison.period)), mean of \(mean.count) of \(set.size))"
    }
    let role: String
    switch (place, evaluation.isPinnedInForce) {
    case (0, true): role = "in force when adopted"
    case (0, false): role = "none is held from when it was adopted; this is the nearest"
    default: role = "the newest set"
    }
    return (means + [role]).joined(separator: "; ")
  }

  private var rank: String? {
    guard let standing = evaluation.standing, let rank = standing.rank(of: evaluation.authority.number),
      let latest = judgement.latest
    else { return nil }
    let all = "\(English.place(rank)) of \(rank.ranked) authorities in \(name(latest.period))"
    guard let edition = evaluation.editions.first,
      let set = edition.neighbours[evaluation.authority.number].map({ Set($0.map(\.number)) }),
      let local = standing.rank(of: evaluation.authority.number, among: set)
    else { return all }
    return "\(all); \(English.place(local)) of \(local.ranked) with its \(edition.name) neighbours"
  }

  private func name(_ period: TimePeriod) -> String { period.statedName }
}

extension Measure {
  /// Who published its figures, and where they were taken from.
  func sources(in release: Release) -> [MeasureReport.Fact] {
    let updated = lastUpdate.map { ", updated \($0.monthAndYear)" } ?? ""
    return [
      MeasureReport.Fact("Published by", owner + updated),
      MeasureReport.Fact("Taken from", "\(release.title), \(shortName); known from \(release.knownFrom.spelled)"),
    ]
  }
}

extension TimePeriod {
  /// The period's name with its mark, where the figure is not yet final: `2025 (provisional)`.
  var statedName: String { status == .provisional ? "\(name) (provisional)" : name }
}
