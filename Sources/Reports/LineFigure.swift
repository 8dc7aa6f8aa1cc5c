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

  init(_ evaluation: MeasureEvaluation) {
    let figure = FigureText(evaluation.indicator, evaluation.series)
    let slots = PeriodSlots(evaluation.periods)
    periods = slots.names
    scope = evaluation.indicator.scope
    unit = evaluation.indicator.unit == .percent ? "%" : ""
    func line(_ role: Line.Role, _ name: String, _ number: (PeriodComparison) -> Double?) -> Line? {
      let values = slots.values(number)
      guard let last = values.last(where: { $0 != nil }) ?? nil else { return nil }
      return Line(role: role, label: "\(name) \(figure.full(last))", values: values)
    }
    lines = [
      line(.own, evaluation.authority.name) { $0.own.number }, line(.england, "England") { $0.england?.number },
      evaluation.editions.isEmpty ? nil : line(.neighbours, "Neighbours") { $0.neighbours.first??.mean?.value },
    ].compactMap(\.self)
    target = LineFigure.target(evaluation, figure)
    judged = LineFigure.judged(evaluation, slots, figure)
    axis = LineFigure.axis(lines.flatMap(\.values).compactMap(\.self) + [target?.value].compactMap(\.self), unit: unit)
    title = LineFigure.title(evaluation, figure)
  }

  public static func == (left: LineFigure, right: LineFigure) -> Bool {
    left.title == right.title && left.periods == right.periods && left.lines == right.lines && left.axis == right.axis
  }

  private static func target(_ evaluation: MeasureEvaluation, _ figure: FigureText) -> (Double, String)? {
    switch evaluation.measure.target.reference {
    case .constant(let number, _): (number, "Promise: \(TargetSentence.write(evaluation.measure.target.reference))")
    }
  }

  private static func judged(
    _ evaluation: MeasureEvaluation, _ slots: PeriodSlots, _ figure: FigureText
  ) -> (Int, Double, String, Verdict)? {
    guard let judged = evaluation.judgement.judged, let number = judged.value.number,
      let place = slots.place(of: judged.period)
    else { return nil }
    return (place, number, figure.full(number), evaluation.judgement.verdict)
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

  /// How far the judged and the latest figure stand from the promise.
  private static func title(_ evaluation: MeasureEvaluation, _ figure: FigureText) -> String {
    guard case .constant(let wanted, _) = evaluation.measure.target.reference,
      let then = evaluation.judgement.judged?.value.number
    else { return "No figure to judge this promise by" }
    func distance(_ number: Double) -> String {
      let rounded = RoundedDecimal(number, decimals: figure.decimals).value
      let short = evaluation.measure.target.relation.shortfall(rounded, against: wanted)
      let unit = figure.unit == .percent ? " points" : ""
      if short > 0 { return "\(figure.plain(short))\(unit) short" }
      let spare = (rounded - wanted).magnitude
      return spare == 0 ? "exactly as promised" : "\(figure.plain(spare))\(unit) to spare"
    }
    let when = evaluation.isPastDeadline ? "at the deadline" : "now"
    let first = English.capitalized("\(distance(then)) \(when)")
    guard let now = evaluation.judgement.latest?.value.number,
      evaluation.judgement.latest != evaluation.judgement.judged
    else { return first }
    return "\(first), \(distance(now)) now"
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
