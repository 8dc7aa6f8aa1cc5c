import Benchmarking
public import Days
public import PublishedData
public import Statistics
import TargetSentences

/// A figure with the period it is about.
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

extension PeriodFigure {
  /// The same with the number that was pinned, where one was.
  fileprivate func holding(_ pinned: Double?) -> PeriodFigure {
    pinned.flatMap { PeriodFigure(period: period, value: .number($0)) } ?? self
  }
}

/// What a figure rests on, and how far apart figures may be.
public struct FigureBasis: Equatable, Sendable {
  /// How many, of how many; nil where that is not held.
  public let counted: Counted?
  /// Of a figure that rests on too few: the three years to its period together, its own and England's.
  public let pooled, pooledEngland: Counted?
  /// Where a share may lie by chance alone, in per cent, at 95%; nil where it is no share or no counts are held.
  public let interval: Interval?
  /// The tolerance of “in line with”, in the quantity's unit; nil where none applies.
  public let tolerance: Double?
}

/// A verdict on one clause with everything it rests on.
///
/// Method: `docs/methods/verdicts.md`.
public struct Judgement: Equatable, Sendable {
  public let verdict: Verdict
  /// The figure judged: at the deadline once it has passed, else the latest.
  public let judged: PeriodFigure?
  /// The latest figure that can be compared with the one judged, on the day of judging; missing ones left out.
  public let latest: PeriodFigure?
  /// The last figure for a period that ended before adoption: as it was pinned, else set by Cairn, to be confirmed by the
  /// council.
  public let baseline: PeriodFigure?
  /// When the baseline was pinned; nil where it was not, and is the figure as it is published now.
  public let pinnedOn: Day?
  /// What the figure judged was held against, and the latest.
  public let reference, latestReference: Double?
  /// What the figure judged rests on, and the latest.
  public let basis, latestBasis: FigureBasis?
  /// What the straight line from baseline to target asks at the latest period, in the quantity's unit; nil once the
  /// deadline has passed, and where there is no line to walk.
  public let lineValue: Double?
  /// What has happened since the deadline; nil before it, without a verdict, or without a later figure.
  public let since: SinceDeadline?
  /// Of a promise for every year: in how many it held, and how many could be assessed.
  public let steps: Steps?
  /// What keeps the figure judged from being compared with the one from before the promise; nil where nothing does.
  public let brokenBy: SeriesBreak?
  /// A later figure by the deadline that settles nothing, because its grades came about in another way; nil for none.
  public let passedOver: PassedOver?
  /// Of a promise without a date on a series that has stopped: whether it held on the last figures there were.
  public let onLastFigures: Verdict?
  /// What is still required before the deadline, and whether those alike ever did it.
  public let reach: Reach?

  /// Of the periods that could be assessed, in how many a clause held.
  public struct Steps: Equatable, Sendable {
    public let held, assessed: Int

    public init(held: Int, assessed: Int) { (self.held, self.assessed) = (held, assessed) }
  }

  /// A figure that does not decide though it is the last by the deadline.
  public struct PassedOver: Equatable, Sendable {
    public let figure: PeriodFigure
    public let why: SeriesBreak
  }
}

extension Judgement {
  /// The counts of the three years that decided together, because in the year judged there were too few; nil where one
  /// year decides, or nothing does.
  public var pooled: Counted? {
    verdict.reason == nil && steps == nil && basis?.counted?.isTooFew == true ? basis?.pooled : nil
  }

  /// Judges a clause on a day.
  ///
  /// - Parameters:
  ///   - adopted: figures of periods that ended before it are from before the promise.
  ///   - day: the day on which the question is asked; later periods are left out.
  init(of rule: ClauseRule, adopted: Day, on day: Day) {
    let past = PastFigures(rule, on: day)
    let schedule = rule.clause.schedule
    let deadline = schedule.deadline.map { min($0.day, day) } ?? day
    let isOver = schedule.deadline.map { day > $0.day } ?? false
    let due = past.due(by: deadline, isOver: isOver)

    switch (schedule.rhythm, due) {
    case (.once, .success(let place)) where past.isFromBefore(place):
      self.init(.noVerdict(.notPublished), rule, past, judged: nil)
    case (.once, .failure(let reason)):
      self.init(.noVerdict(reason.reason), rule, past, judged: reason.place)
    case (.once, .success(let place)) where isOver || schedule.deadline == nil:
      self.init(
        past.settled(place), rule, past, judged: place, since: isOver ? past.since(place) : nil)
    case (.once, .success(let place)):
      self.init(underWay: past.latest(comparableWith: nil) ?? place, rule, past)
    case (.every, _), (.throughout, _):
      self.init(steps: past.steps(after: adopted, by: deadline), isOver: isOver, due: due, rule, past)
    }
  }

  private init(
    _ verdict: Verdict, _ rule: ClauseRule, _ past: PastFigures, judged: Int?, since: SinceDeadline? = nil,
    line: Double? = nil, steps: Steps? = nil, reach: Reach? = nil
  ) {
    let latest = past.latest(comparableWith: judged)
    self.verdict = verdict
    self.judged = judged.flatMap(past.figure)
    self.latest = latest.flatMap(past.figure)
    baseline = rule.baseline.flatMap(past.figure)?.holding(rule.pin?.value)
    pinnedOn = rule.pin?.pinnedOn
    reference = judged.flatMap(rule.reference)
    latestReference = latest.flatMap(rule.reference)
    brokenBy = judged.flatMap(past.brokenBy)
    basis = judged.map(past.basis)
    latestBasis = latest.map(past.basis)
    lineValue = line
    self.since = verdict.reason == nil ? since : nil
    self.steps = steps
    self.reach = reach
    let deadline = rule.clause.schedule.deadline.map { min($0.day, past.day) } ?? past.day
    passedOver = judged.flatMap { past.passedOver($0, by: deadline) }
    let hasStopped = verdict.reason == .seriesEnded || verdict.reason == .seriesPaused
    onLastFigures = hasStopped && rule.clause.schedule.deadline == nil ? judged.map(past.settled) : nil
  }

  /// Before the deadline: on or off the straight line to the target, or holding now where there is no line.
  private init(underWay place: Int, _ rule: ClauseRule, _ past: PastFigures) {
    guard let figure = rule.number(place) else {
      self.init(past.settled(place), rule, past, judged: place)
      return
    }
    if rule.comparesYears, rule.baseline == nil, rule.hasLine {
      self.init(.noVerdict(.noBaseline), rule, past, judged: place)
    } else if past.isFromBefore(place) {
      self.init(.noVerdict(.notPublished), rule, past, judged: nil)
    } else if past.isTooFew(place) {
      self.init(.noVerdict(.tooFewPupils), rule, past, judged: place)
    } else if past.brokenBy(place) != nil {
      self.init(.noVerdict(.seriesBroken), rule, past, judged: place)
    } else if rule.hasLine, let line = past.line(at: place) {
      let isOn = rule.holds(figure, line, place) ?? false
      self.init(
        isOn ? .onCourse : .offCourse, rule, past, judged: place, line: line, reach: Reach(rule, from: place))
    } else if let reference = rule.reference(place), let holds = rule.holds(figure, reference, place) {
      self.init(holds ? .onCourse : .offCourse, rule, past, judged: place)
    } else {
      self.init(past.settled(place), rule, past, judged: place)
    }
  }

  /// Every year, or throughout: each step that can be assessed must hold.
  private init(
    steps: [(place: Int, holds: Bool)], isOver: Bool, due: PastFigures.Due, _ rule: ClauseRule, _ past: PastFigures
  ) {
    guard let last = steps.last else {
      switch due {
      case .failure(let missing): self.init(.noVerdict(missing.reason), rule, past, judged: nil)
      case .success(let place) where past.isTooFew(place):
        self.init(.noVerdict(.tooFewPupils), rule, past, judged: place)
      case .success: self.init(.noVerdict(.notPublished), rule, past, judged: nil)
      }
      return
    }
    let held = steps.count { $0.holds }
    let isMet = held == steps.count
    let verdict: Verdict =
      if isMet { isOver || rule.clause.schedule.deadline == nil ? .met : .onCourse } else {
        isOver || rule.clause.schedule.deadline == nil ? .notMet : .offCourse
      }
    self.init(
      verdict, rule, past, judged: last.place, since: isOver ? past.since(last.place, isMet: isMet) : nil,
      steps: Steps(held: held, assessed: steps.count))
  }
}
