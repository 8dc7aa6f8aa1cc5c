import Benchmarking
import PublishedData
import Strategy
import TargetSentences

/// What is said of one published series of a success measure.
public struct PartReport: Sendable {
  /// `Attainment 8 (pupils with SEN support)`
  public let name: String
  public let verdict: VerdictLabel
  /// Whether it is shown and never judged.
  public let isProxy: Bool
  /// `35.9 in 2022/23, from 35.8 in 2018/19`; the figure alone where it is held against a written number.
  public let judged: String
  /// `Slipped: 35.2 in 2024/25`; empty before the deadline.
  public let since: String
  /// Nil where nothing of it is published.
  public let chart: LineFigure?
  public let table: PeriodTable

  init(_ part: MeasurePart, _ evaluation: MeasureEvaluation) {
    let words = PartWords(part, evaluation)
    name = part.name
    isProxy = part.series.isProxy
    let reason: NoVerdictReason? = isProxy ? .proxyOnly : nil
    verdict = VerdictLabel(reason.map(Verdict.noVerdict) ?? part.verdict)
    judged = words.judgedAgainst
    since = verdict.reason == nil ? words.since : ""
    chart = LineFigure(part, evaluation)
    table = PeriodTable(part, evaluation)
  }
}

/// Writes what is said of one series.
struct PartWords {
  private let part: MeasurePart
  private let evaluation: MeasureEvaluation
  let clause: MeasuredClause?
  let judgement: Judgement?
  let text: QuantityText

  init(_ part: MeasurePart, _ evaluation: MeasureEvaluation) {
    self.part = part
    self.evaluation = evaluation
    judgement = part.judgement
    clause = part.deciding.map { evaluation.target.rule.measured[$0] }
    text = QuantityText(clause, part)
  }

  /// `In 2019/20 it was 12th, which settles nothing: grades of 2020 were set by schools.` Nil where no figure was passed
  /// over.
  ///
  /// - Parameter name: of the series, where it is one of several.
  func passedOver(named name: String = "it") -> String? {
    guard let passed = judgement?.passedOver, let number = passed.figure.value.number else { return nil }
    let period = passed.figure.period.statedName
    return "In \(period) \(name) was \(text.full(number)), which settles nothing: \(passed.why.statement)"
  }

  /// Whether the figure itself is looked at, or the gap of a group: what a chart draws.
  var isFigure: Bool {
    switch clause?.quantity {
    case .rank, .quarter, .gapTo: false
    default: true
    }
  }

  /// Whether a figure holds against a reference, as far as the two alone say.
  func holds(_ number: Double, _ reference: Double) -> Bool? {
    if number == judgement?.judged?.value.number, let verdict = judgement?.verdict {
      guard verdict.reason == nil, judgement?.pooled == nil else { return nil }
      return [.met, .onCourse].contains(verdict)
    }
    return judgement?.since.map { [.held, .recovered].contains($0) }
  }

  /// The figure that decides; without a verdict, the latest there is.
  var judged: String { together ?? text.full(judgement?.judged) ?? latestOwn ?? "no figure" }

  /// The figure that decides, with what it is held against.
  var judgedAgainst: String { decidedAgainst.isEmpty ? judged : "\(judged), \(decidedAgainst)" }

  private var basis: BasisWords? { judgement.map { BasisWords($0, self, part) } }

  /// The share of three years together, where they decide.
  var together: String? { basis?.together }

  /// England's share of the same three years.
  var togetherEngland: String? { basis?.togetherEngland }

  /// What the figure that decides is held against; empty where that is a written number.
  var decidedAgainst: String {
    guard together != nil else { return against }
    if case .comparator = clause?.reference { return togetherEngland ?? "" }
    return ""
  }

  /// The authority's latest figure, or gap where one is meant.
  var latestOwn: String? {
    part.latest.map { "\(level($0.own)) in \($0.period.statedName)" }
  }

  /// England's figure beside the authority's latest: `England 46.4%`.
  var latestEngland: String? { part.latest?.england.map { "England \(level($0))" } }

  /// A figure of the series, or a gap where one is meant, whatever place or quarter the clause looks at.
  private func level(_ number: Double) -> String {
    part.gap == nil ? FigureText(part.indicator, part.figures.series).full(number) : text.full(number)
  }

  /// `England 33.2`, `from 35.8 in 2018/19`, `held in 0 of 3 years`; empty where it is held against a written number.
  var against: String {
    if let steps = judgement?.steps { return "held in \(steps.held) of \(steps.assessed) \(stepName)" }
    guard let clause, let reference = judgement?.reference else { return "" }
    switch clause.reference {
    case .constant: return ""
    case .comparator(let comparator, let margin):
      let asked = margin.map { ", with the margin of \(TargetSentence.write($0))" } ?? ""
      return "\(comparator.name(in: evaluation))\(asked) \(text.full(reference))"
    case .baseline(let stated, _):
      if let stated {
        return isFigure
          ? "from \(TargetSentence.write(stated))"
          : "from \(text.full(stated.number))\(stated.period.map { " in \($0)" } ?? "")"
      }
      return text.full(judgement?.baseline).map { "from \($0)" } ?? ""
    case .stepBefore: return "before \(text.full(reference))"
    case .period(let name, let change):
      return "\(name)\(change == nil ? "" : ", changed as promised"): \(text.full(reference))"
    }
  }

  /// What the figure that decides is held against, as a name and a number; nil where it is held against many.
  var comparator: (name: String, value: Double?)? {
    guard judgement?.steps == nil, let clause else { return nil }
    let reference = judgement?.pooled == nil ? judgement?.reference : judgement?.basis?.pooledEngland?.share
    return switch clause.reference {
    case .constant: ("target", judgement?.reference)
    case .comparator(let comparator, _): (comparator.name(in: evaluation), reference)
    case .baseline: ("baseline", judgement?.baseline?.value.number)
    case .stepBefore: ("the step before", judgement?.reference)
    case .period(let name, _): (name, judgement?.reference)
    }
  }

  /// `%`, `percentage points`, `rank`: in which the clause's numbers are.
  var unit: String {
    switch clause?.quantity {
    case .rank: "rank"
    case .quarter: "quarter"
    default: text.isGap && part.indicator.unit == .percent ? "percentage points" : part.indicator.unit.rawValue
    }
  }

  /// Others’ figure in the judged period, where it is held against others: `its neighbours 4.5%`.
  var comparison: String? {
    guard case .comparator = clause?.reference, judgement?.steps == nil, !against.isEmpty else { return nil }
    return against
  }

  /// Others’ figure in the latest period, where it is held against others.
  var latestAgainst: String? {
    guard case .comparator(let comparator, _) = clause?.reference, let reference = judgement?.latestReference else {
      return nil
    }
    return "\(comparator.name(in: evaluation)) \(text.full(reference))"
  }

  /// Whether it is held against its own figure from before.
  var isFromBaseline: Bool { if case .baseline = clause?.reference { true } else { false } }

  /// ` among its 2021 neighbours`, of a place; empty for a figure.
  var among: String {
    switch clause?.quantity {
    case .rank(.neighbours), .quarter(.neighbours):
      " among its \(evaluation.editions.first.map { "\($0.name) " } ?? "")neighbours"
    case .rank(let set), .quarter(let set): " among \(set.name(in: evaluation))"
    default: ""
    }
  }

  /// England's figure in a period, or its gap, where the promise itself names no others; nil for a place.
  func yardstick(_ period: TimePeriod) -> String? {
    guard isFigure, let found = part.periods.first(where: { $0.period == period }) else { return nil }
    if case .comparator = clause?.reference, judgement?.steps == nil { return nil }
    return (part.gap == nil ? found.england?.number : found.gaps?.england).map { "England \(text.full($0))" }
  }

  private var stepName: String {
    guard case .every(let step) = clause?.schedule.rhythm else { return "years" }
    return step.unit == .year ? "years" : "\(step.unit.rawValue)s"
  }

  var since: String {
    guard let since = judgement?.since, let latest = text.full(judgement?.latest) else { return "" }
    return "\(VerdictLabel.word(since)): \(latest)"
  }
}
