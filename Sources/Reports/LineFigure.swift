import Benchmarking
import Days
import PublishedData
import Statistics
public import Strategy

/// What a chart of figures over time shows: one message, its lines, the promise and where it was judged.
public struct LineFigure: Sendable, Equatable {
  /// A finding in ten words or fewer, computed from the lines.
  public let title: String
  /// What is drawn: unit and scope.
  public let scope: String
  /// Names of the periods, oldest first, evenly spaced in time.
  public let periods: [String]
  public let lines: [Line]
  /// The constant the promise names, and its label.
  public let target: (value: Double, label: String)?
  /// Where the verdict was reached: the place of the period and the verdict.
  public let judged: (period: Int, value: Double, label: String, verdict: Verdict)?
  /// Ends of the vertical axis, with the values to rule.
  public let axis: [Double]
  public let unit: String

  public struct Line: Sendable, Equatable {
    public enum Role: Sendable { case own, england, neighbours }
    public let role: Role
    /// `England 46.4%`.
    public let label: String
    /// By period; nil where no figure is published: a gap, never a bridge.
    public let values: [Double?]
  }

  /// - Returns: nil where nothing of the measure is published.
  init?(_ evaluation: MeasureEvaluation) {
    guard let part = evaluation.main else { return nil }
    let words = PartWords(part, evaluation)
    let figure = FigureText(part.indicator, part.gap?.coarser ?? part.figures.series)
    let slots = PeriodSlots(part.periods)
    periods = slots.names
    scope = part.gap == nil ? part.indicator.scope : part.name
    unit = part.indicator.unit == .percent && part.gap == nil ? "%" : ""
    func line(_ role: Line.Role, _ name: String, _ values: [Double?]) -> Line? {
      guard let last = values.last(where: { $0 != nil }) ?? nil else { return nil }
      return Line(
        role: role, label: "\(name) \(part.gap == nil ? figure.full(last) : figure.plain(last))", values: values)
    }
    let drawn = FigureLines(part, slots)
    lines = [
      line(.own, evaluation.authority.name, drawn.own), line(.england, "England", drawn.england),
      line(.neighbours, "Neighbours", drawn.neighbours),
    ].compactMap(\.self)
    target = LineFigure.target(words)
    judged = LineFigure.judged(words, slots)
    axis = LineFigure.axis(lines.flatMap(\.values).compactMap(\.self) + [target?.value].compactMap(\.self), unit: unit)
    title = LineFigure.title(evaluation, words)
  }

  public static func == (left: LineFigure, right: LineFigure) -> Bool {
    left.title == right.title && left.periods == right.periods && left.lines == right.lines && left.axis == right.axis
  }

  /// A number that the promise writes, for the figure itself or a gap.
  private static func target(_ words: PartWords) -> (Double, String)? {
    guard let clause = words.clause, case .constant(let amount) = clause.reference, words.isFigure else { return nil }
    return (amount.number, "Promise: \(TargetSentence.write(amount))")
  }

  private static func judged(_ words: PartWords, _ slots: PeriodSlots) -> (Int, Double, String, Verdict)? {
    guard words.isFigure, let judgement = words.judgement, let judged = judgement.judged,
      let number = judged.value.number, let place = slots.place(of: judged.period)
    else { return nil }
    return (place, number, words.text.short(number), judgement.verdict)
  }

  /// From zero, in four steps, to the next round number above every figure; down from zero where any is negative.
  private static func axis(_ numbers: [Double], unit: String) -> [Double] {
    let top = max(numbers.max() ?? 1, 0)
    let bottom = min(numbers.min() ?? 0, 0)
    if unit == "%", bottom >= 0, (50...100).contains(top) { return [0, 25, 50, 75, 100] }
    let raw = max(top - bottom, 1e-9) / 4
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    let step = power * ([1, 2, 2.5, 5, 10].first { $0 * power >= raw } ?? 10)
    let first = (bottom / step).rounded(.down)
    let last = (top / step).rounded(.up)
    return stride(from: first, through: max(last, first + 1), by: 1).map { $0 * step }
  }

  /// How far the judged and the latest figure stand from what was promised; without a verdict, where they stand.
  private static func title(_ evaluation: MeasureEvaluation, _ words: PartWords) -> String {
    guard let judgement = words.judgement, let then = distance(judgement.judged, judgement.reference, words) else {
      return words.latestOwn.map { "\(evaluation.authority.name) \($0)" } ?? "No figure to judge this promise by"
    }
    let when = evaluation.isPastDeadline ? "at the deadline" : "now"
    let first = English.capitalized("\(then) \(when)")
    guard judgement.latest != judgement.judged,
      let now = distance(judgement.latest, judgement.latestReference, words)
    else { return first }
    return "\(first), \(now) now"
  }

  /// `47.1 points short`, `exactly as promised`
  private static func distance(_ figure: PeriodFigure?, _ reference: Double?, _ words: PartWords) -> String? {
    guard words.isFigure, let number = figure?.value.number, let reference, let holds = words.holds(number, reference)
    else { return nil }
    let difference = (words.text.figure.rounded(number) - reference).magnitude
    if words.text.figure.rounded(difference) == 0 { return holds ? "exactly as promised" : "level, not beyond" }
    let unit = words.text.figure.unit == .percent ? " points" : ""
    let place = words.text.isGap ? (holds ? "narrower" : "wider") : holds ? "to spare" : "short"
    return "\(words.text.figure.plain(difference))\(unit) \(place)"
  }
}

/// The numbers of a chart's lines: figures, or gaps where a gap is meant.
private struct FigureLines {
  let own, england, neighbours: [Double?]

  init(_ part: MeasurePart, _ slots: PeriodSlots) {
    guard part.gap != nil else {
      own = slots.values { $0.own.number }
      england = slots.values { $0.england?.number }
      neighbours = slots.values { $0.neighbours.first??.mean?.value }
      return
    }
    own = slots.values { $0.gaps?.own }
    england = slots.values { $0.gaps?.england }
    neighbours = slots.values { $0.gaps?.neighbours.first??.value }
  }
}

/// Periods on an even scale of years: where a year has no figure at all, its place stays empty.
private struct PeriodSlots {
  private let comparisons: [PeriodComparison?]
  let names: [String]

  init(_ periods: [PeriodComparison]) {
    let years = periods.compactMap { $0.period.span?.end.year }
    guard let first = years.first, let last = years.last, Set(years).count == years.count else {
      comparisons = periods
      names = periods.map(\.period.statedName)
      return
    }
    let byYear = Dictionary(uniqueKeysWithValues: zip(years, periods))
    comparisons = (first...last).map { byYear[$0] }
    names = (first...last).map { byYear[$0]?.period.statedName ?? String($0) }
  }

  func values(_ number: (PeriodComparison) -> Double?) -> [Double?] { comparisons.map { $0.flatMap(number) } }

  func place(of period: TimePeriod) -> Int? { comparisons.firstIndex { $0?.period == period } }
}
