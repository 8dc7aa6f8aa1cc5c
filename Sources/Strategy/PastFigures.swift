import Benchmarking
import Days
import PublishedData
import Statistics
import TargetSentences

/// The figures that a clause can be judged by on a day.
struct PastFigures {
  private let rule: ClauseRule
  let day: Day
  /// Of periods that had ended by the day.
  private var figures: SeriesFigures { rule.quantity.figures }
  private var places: [Int] { figures.places }

  init(_ rule: ClauseRule, on day: Day) {
    self.rule = rule
    self.day = day
  }

  /// The place of the period that decides, or why there is none.
  typealias Due = Result<Int, Missing>

  struct Missing: Error {
    let reason: NoVerdictReason
    /// The last place there is, for showing.
    let place: Int?
  }

  func figure(_ place: Int) -> PeriodFigure? {
    PeriodFigure(period: figures.period(place), value: rule.quantity.own(place) ?? .missing(.dash))
  }

  /// The last period that ends by a day, years in which nothing was measured passed over. A period that ends so long
  /// before a deadline that another one should follow decides nothing: that figure is not published yet.
  func due(by deadline: Day, isOver: Bool) -> Due {
    let deadline = reach(of: deadline)
    let candidates = places.filter { end($0) <= deadline }
    guard let last = candidates.last(where: { figures.reasonMissing($0) == nil && gradedOtherwise($0) == nil }) else {
      return .failure(Missing(reason: .notPublished, place: nil))
    }
    var year = end(last).year + length(last)
    var reason: NoVerdictReason?
    while let next = end(last).years(later: year - end(last).year), next <= deadline {
      switch missing(in: year) {
      case .ended: reason = reason ?? .seriesEnded
      case .paused: reason = reason ?? .seriesPaused
      case .cancelled, .assessedOtherwise: break
      default: if isOver { reason = .notPublished }
      }
      year += length(last)
    }
    if !isOver, let missing = missing(after: last) { reason = missing }
    let hasStopped = reason == .seriesEnded || reason == .seriesPaused
    return reason.map { .failure(Missing(reason: $0, place: hasStopped ? last : nil)) } ?? .success(last)
  }

  /// The last day whose periods count for a deadline: one in July or August takes in the school year that ends that summer,
  /// where the figures are of school years.
  func reach(of deadline: Day) -> Day {
    let (year, month, _) = deadline.parts
    guard (7...8).contains(month), let summer = Day(year, 8, 31), places.contains(where: { isSchoolYear($0) }) else {
      return deadline
    }
    return max(deadline, summer)
  }

  private func isSchoolYear(_ place: Int) -> Bool {
    let end = end(place).parts
    return figures.period(place).span?.identifier == .academicYear && (end.month, end.day) == (8, 31)
  }

  /// Why a period's figures settle nothing though they were published: its grades came about in another way.
  func gradedOtherwise(_ place: Int) -> SeriesBreak? {
    figures.breaks.first { $0.kind == .assessedOtherwise && $0.covers(end(place).year) }
  }

  /// The last figure by a deadline that was passed over for the one judged, because its grades came about in another way.
  func passedOver(_ judged: Int, by deadline: Day) -> Judgement.PassedOver? {
    let later = places.last { end($0) > end(judged) && end($0) <= reach(of: deadline) && gradedOtherwise($0) != nil }
    guard let later, let known = gradedOtherwise(later), rule.number(later) != nil else { return nil }
    return figure(later).map { Judgement.PassedOver(figure: $0, why: known) }
  }

  /// Met or not met by one period; a provisional figure settles nothing.
  func settled(_ place: Int) -> Verdict {
    guard rule.quantity.existed(place) else { return .noVerdict(.anotherArea) }
    switch rule.quantity.own(place) {
    case nil: return .noVerdict(.notPublished)
    case .missing(let symbol): return .noVerdict(symbol.reason == .suppressed ? .suppressed : .notPublished)
    case .number where figures.period(place).status == .provisional && rule.clause.schedule.deadline != nil:
      return .noVerdict(.notYetDue)
    case .number(let number):
      if isTooFew(place) { return settledByThreeYears(place) }
      if brokenBy(place) != nil { return .noVerdict(.seriesBroken) }
      guard let reference = rule.reference(place) else { return .noVerdict(lacking) }
      guard let holds = rule.holds(number, reference, place) else { return .noVerdict(.ambiguous) }
      return holds ? .met : .notMet
    }
  }

  /// Whether a period held, by what decides it: the year itself, or three years together where it has too few.
  private func wasMet(_ place: Int) -> Bool? { isTooFew(place) ? settledByThreeYears(place) == .met : holds(place) }

  /// Of too few pupils three years are taken together, where the counts of all three are held and they are enough.
  private func settledByThreeYears(_ place: Int) -> Verdict {
    guard figures.indicator.unit == .percent, let own = rule.quantity.pooled(place), !own.isTooFew,
      let number = percent(own),
      let reference = pooledReference(place), let holds = rule.holds(number, reference, place)
    else { return .noVerdict(.tooFewPupils) }
    return holds ? .met : .notMet
  }

  /// A written number as it is; England's of the same three years. Nothing else is held against three years together.
  private func pooledReference(_ place: Int) -> Double? {
    switch rule.clause.reference {
    case .constant(let amount): amount.number
    case .comparator(.england, nil), .comparator(.sameGroupInEngland, nil):
      figures.pooled(.england, place).flatMap(percent)
    default: nil
    }
  }

  private func percent(_ counted: Counted) -> Double? {
    counted.share.map { RoundedDecimal.number($0, decimals: rule.quantity.decimals) }
  }

  /// Whether a figure would be held against itself, the one a change is counted from or a level is to be kept: nothing
  /// has been published since.
  func isFromBefore(_ place: Int) -> Bool {
    switch rule.clause.reference {
    case .baseline: rule.baseline == place
    case .period(let name, _): figures.isCalled(name, place)
    default: false
    }
  }

  /// Whether a period's figure rests on too few to be judged.
  func isTooFew(_ place: Int) -> Bool { rule.quantity.counted(place)?.isTooFew ?? false }

  /// What keeps the figure of a period from being held against another year's; nil where nothing does.
  func brokenBy(_ place: Int) -> SeriesBreak? {
    guard rule.comparesYears else { return nil }
    let earlier: Int? =
      if case .stepBefore = rule.clause.reference { figures.before(place) } else { rule.baseline }
    guard let earlier, earlier != place else { return nil }
    return figures.seriesBreak(between: earlier, and: place)
  }

  /// Every period after adoption that can be assessed, and whether the clause held in it.
  func steps(after adopted: Day, by deadline: Day) -> [(place: Int, holds: Bool)] {
    places.filter { end($0) > adopted && end($0) <= reach(of: deadline) && figures.period($0).status != .provisional }
      .filter { gradedOtherwise($0) == nil }
      .compactMap { place in
        guard let number = rule.number(place), !isTooFew(place), brokenBy(place) == nil,
          let reference = rule.reference(place),
          let holds = rule.holds(number, reference, place)
        else { return nil }
        return (place, holds)
      }
  }

  /// The value at a period on the straight line from the baseline to the target at the deadline.
  func line(at place: Int) -> Double? {
    guard let baseline = rule.baseline, let start = rule.baselineNumber, let reference = rule.reference(place),
      let deadline = rule.clause.schedule.deadline?.day, deadline > end(baseline)
    else { return nil }
    let share = Double(end(place) - end(baseline)) / Double(deadline - end(baseline))
    return start + (reference - start) * share
  }

  /// What a figure rests on and how far it may be trusted.
  func basis(_ place: Int) -> FigureBasis {
    let isTooFew = isTooFew(place)
    return FigureBasis(
      counted: rule.quantity.counted(place), pooled: isTooFew ? rule.quantity.pooled(place) : nil,
      pooledEngland: isTooFew ? figures.pooled(.england, place) : nil, interval: rule.quantity.interval(place),
      tolerance: rule.toleranceApplied(place))
  }

  /// The latest place with a figure that can be compared with another's.
  func latest(comparableWith judged: Int?) -> Int? {
    places.last { place in
      guard rule.number(place) != nil, gradedOtherwise(place) == nil else { return false }
      guard rule.comparesYears, let judged, judged != place else { return true }
      return figures.seriesBreak(between: judged, and: place) == nil
    }
  }

  /// What has come after the figure that decided.
  ///
  /// - Parameter isMet: of every year, whether all of them held; nil where the figure alone decided.
  func since(_ judged: Int, isMet: Bool? = nil) -> SinceDeadline? {
    guard let latest = latest(comparableWith: judged), end(latest) > end(judged), !isTooFew(latest),
      let then = isMet ?? wasMet(judged), let now = holds(latest)
    else { return nil }
    switch (then, now) {
    case (true, true): return .held
    case (true, false): return .slipped
    // What was to hold every year and did not is not made good by a later one.
    case (false, true): return isMet == nil ? .recovered : .stillNot
    // A year of too few is no measure of how far the others fall short.
    case (false, false) where isTooFew(judged): return .stillNot
    case (false, false):
      let tolerance = rule.quantity.tolerance(latest) ?? 0
      return rule.shortfall(latest) > rule.shortfall(judged) + tolerance ? .worse : .stillNot
    }
  }

  private func holds(_ place: Int) -> Bool? {
    guard let number = rule.number(place), let reference = rule.reference(place) else { return nil }
    return rule.holds(number, reference, place)
  }

  /// What is lacking where there is nothing to hold the figure against.
  private var lacking: NoVerdictReason {
    if case .baseline = rule.clause.reference { .noBaseline } else { .notPublished }
  }

  /// An end or a pause of the series that has begun since the last figure.
  private func missing(after place: Int) -> NoVerdictReason? {
    let hasStopped = figures.breaks.first {
      [.ended, .paused].contains($0.kind) && $0.firstYear > end(place).year && $0.firstYear <= day.year
    }?.kind
    return hasStopped.map { $0 == .ended ? .seriesEnded : .seriesPaused }
  }

  private func missing(in year: Int) -> SeriesBreak.Kind? {
    let kinds: [SeriesBreak.Kind] = [.cancelled, .paused, .ended, .assessedOtherwise]
    return figures.breaks.first { kinds.contains($0.kind) && $0.covers(year) }?.kind
  }

  private func end(_ place: Int) -> Day { figures.period(place).span?.end ?? Day(number: .min) }

  private func length(_ place: Int) -> Int { figures.period(place).span?.years ?? 1 }
}

extension Day {
  /// The same day of a later year; nil where there is none.
  fileprivate func years(later years: Int) -> Day? { Day(year + years, parts.month, parts.day) }
}
