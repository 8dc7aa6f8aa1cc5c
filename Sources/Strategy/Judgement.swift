public import Days
public import PublishedData
import Statistics

/// A published figure with the period it is about.
public struct PeriodFigure: Equatable, Sendable {
  public let period: TimePeriod
  public let value: PublishedValue
  /// The last day of the period.
  public let end: Day

  /// - Returns: nil for a period whose label is not recognised: it names no time and cannot be judged.
  public init?(period: TimePeriod, value: PublishedValue) {
    guard let span = period.span else { return nil }
    self.period = period
    self.value = value
    end = span.end
  }
}

/// What a success measure is judged on.
public struct MeasureFacts: Sendable {
  /// The authority's figures, oldest first, missing ones kept.
  public let figures: [PeriodFigure]
  /// The digits after the point at which figures are judged: as published.
  public let decimals: Int
  public let adopted: Day
  /// How far apart two figures may be and still count as little changed, in the indicator's unit.
  public let tolerance: Double?

  public init(figures: [PeriodFigure], decimals: Int, adopted: Day, tolerance: Double?) {
    self.figures = figures
    self.decimals = decimals
    self.adopted = adopted
    self.tolerance = tolerance
  }
}

/// A verdict with everything it rests on.
///
/// Method: `docs/methods/verdicts.md`.
public struct Judgement: Equatable, Sendable {
  public let verdict: Verdict
  /// The figure judged: at the deadline once it has passed, else the latest.
  public let judged: PeriodFigure?
  /// The latest published figure on the day of judging, missing ones left out.
  public let latest: PeriodFigure?
  /// The last figure for a period that ended before adoption. Set by Cairn, to be confirmed by the council.
  public let baseline: PeriodFigure?
  /// What the straight line from baseline to target asks at the latest period, in the indicator's unit; nil once the
  /// deadline has passed.
  public let lineValue: Double?
  /// What has happened since the deadline; nil before it, or without a later figure.
  public let since: SinceDeadline?

  /// Judges a target on a day.
  ///
  /// - Parameters:
  ///   - facts: figures known by the day that knowledge is asked for; later periods than `day` are left out here.
  ///   - day: the day on which the question is asked.
  public init(of target: Target, facts: MeasureFacts, on day: Day) {
    let past = facts.figures.filter { $0.end <= day }
    let held = past.filter { $0.value.number != nil }
    latest = held.last
    baseline = held.last { $0.end < facts.adopted }
    let rule = Rule(target, decimals: facts.decimals)

    switch target.schedule {
    case .by(let deadline) where day > deadline.day:
      judged = past.last { $0.end <= deadline.day && deadline.day - $0.end < Self.year }
      verdict = Self.settled(judged, by: rule)
      since = Self.since(judged, latest, by: rule, tolerance: facts.tolerance ?? 0)
      lineValue = nil
    case .by(let deadline):
      judged = held.last
      since = nil
      lineValue = Self.line(from: baseline, to: rule.reference, at: held.last, by: deadline.day)
      verdict = Self.underWay(held.last, by: rule, line: lineValue)
    case .open:
      judged = past.last
      since = nil
      lineValue = nil
      verdict = Self.settled(judged, by: rule)
    }
  }

  /// A period that ends so many days before the deadline is followed by another that ends by it, and that one decides.
  private static let year = 365

  /// Met or not met by one figure; a provisional one settles nothing.
  private static func settled(_ figure: PeriodFigure?, by rule: Rule) -> Verdict {
    guard let figure else { return .noVerdict(.notPublished) }
    switch figure.value {
    case .missing(let symbol): return .noVerdict(symbol.reason == .suppressed ? .suppressed : .notPublished)
    case .number where figure.period.status == .provisional: return .noVerdict(.notYetDue)
    case .number(let number): return rule.holds(number) ? .met : .notMet
    }
  }

  /// On or off the straight line to the target.
  private static func underWay(_ latest: PeriodFigure?, by rule: Rule, line: Double?) -> Verdict {
    guard let number = latest?.value.number else { return .noVerdict(.notPublished) }
    guard let line else { return .noVerdict(.noBaseline) }
    return rule.holds(number, beside: line) ? .onCourse : .offCourse
  }

  /// The value at a figure's period on the straight line from the baseline to the target at the deadline.
  private static func line(
    from baseline: PeriodFigure?, to reference: Double, at figure: PeriodFigure?, by deadline: Day
  ) -> Double? {
    guard let baseline, let start = baseline.value.number, let figure else { return nil }
    let share = Double(figure.end - baseline.end) / Double(deadline - baseline.end)
    return start + (reference - start) * share
  }

  private static func since(
    _ judged: PeriodFigure?, _ latest: PeriodFigure?, by rule: Rule, tolerance: Double
  ) -> SinceDeadline? {
    guard let judged, let latest, latest.end > judged.end,
      let then = judged.value.number, let now = latest.value.number
    else { return nil }
    switch (rule.holds(then), rule.holds(now)) {
    case (true, true): return .held
    case (true, false): return .slipped
    case (false, true): return .recovered
    case (false, false): return rule.shortfall(now) > rule.shortfall(then) + tolerance ? .worse : .stillNot
    }
  }
}

/// A target's relation, applied to figures at their published decimals.
private struct Rule {
  let relation: Target.Relation
  let reference: Double
  let decimals: Int

  init(_ target: Target, decimals: Int) {
    relation = target.relation
    self.decimals = decimals
    switch target.reference {
    case .constant(let number, _): reference = number
    }
  }

  func holds(_ figure: Double) -> Bool {
    relation.holds(RoundedDecimal(figure, decimals: decimals).value, against: reference)
  }

  /// Whether a figure holds against a calculated value, both as a person sees them: 64.900000000000006 on the line is
  /// not behind it.
  func holds(_ figure: Double, beside value: Double) -> Bool {
    relation.holds(
      RoundedDecimal(figure, decimals: decimals).value, against: RoundedDecimal(value, decimals: decimals).value)
  }

  func shortfall(_ figure: Double) -> Double {
    relation.shortfall(RoundedDecimal(figure, decimals: decimals).value, against: reference)
  }
}
