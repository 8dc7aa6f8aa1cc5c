import Benchmarking
import Days
import PublishedData
import TargetSentences

/// Whether what is still required was ever achieved by those who are alike.
///
/// Method: `docs/methods/reach.md`.
public struct Reach: Equatable, Sendable {
  /// The yearly change that is still required until the deadline, in the quantity's unit, with its sign.
  public let yearly: Double
  /// The whole of it, and over how many years: 1 or more.
  public let total: Double
  public let years: Int
  /// How many statistical neighbours ever changed by as much over as many years, and how many have figures so far apart.
  public let achieved, of: Int

  /// - Returns: nil where nothing is required any more, or the deadline has passed.
  init?(_ rule: ClauseRule, from place: Int) {
    guard let number = rule.number(place), let reference = rule.reference(place),
      let end = rule.quantity.figures.period(place).span?.end, let deadline = rule.clause.schedule.deadline?.day,
      deadline > end, rule.holds(number, reference, place) == false
    else { return nil }
    let span = Double(deadline - end) / 365.25
    let needed = reference - number
    let length = max(1, Int(span.rounded()))
    let changes = rule.quantity.neighbours(place).map { rule.quantity.changes(of: $0, over: length) }
      .filter { !$0.isEmpty }
    total = needed
    yearly = needed / span
    years = length
    achieved = changes.count { $0.contains { needed > 0 ? $0 >= needed : $0 <= needed } }
    of = changes.count
  }
}

extension QuantityFigures {
  /// An area's changes over so many years, wherever both figures are published and can be compared.
  fileprivate func changes(of area: LocationID, over years: Int) -> [Double] {
    let quantity = self.of(area)
    return figures.places.compactMap { later in
      guard let end = figures.period(later).span?.end,
        let earlier = figures.places.first(where: {
          figures.period($0).span?.end == Day(end.year - years, end.parts.month, end.parts.day)
        }),
        figures.seriesBreak(between: earlier, and: later) == nil, let now = quantity?.own(later)?.number,
        let then = quantity?.own(earlier)?.number
      else { return nil }
      return now - then
    }
  }
}
