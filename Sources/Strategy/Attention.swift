public import Days

/// Why somebody who runs a strategy should look at an action: most strategies die of actions that nobody drives.
public enum Attention: Equatable, Sendable {
  /// Its day has passed and it is not done.
  case late(Day)
  /// Nobody with an account leads it, and the strategy states no lead.
  case noLead
  /// It moves no measure that is named.
  case noMeasure
  /// Nothing was said of it for longer than a quarter; nil where nothing ever was.
  case updateDue(since: Day?)
}

extension ActionProgress {
  /// Within how many days something must be said of an action: a quarter of a year.
  public static let updateEvery = 91

  /// The day by which the next update is due; nil once it is done.
  ///
  /// - Parameter start: from when on updates are asked for: the day the strategy was adopted.
  public func nextUpdate(from start: Day) -> Day? {
    latest?.state == .done ? nil : max(latest?.givenOn ?? start, start) + ActionProgress.updateEvery
  }

  /// What is amiss with it on a day; empty where nothing is, and once it is done.
  ///
  /// - Parameters:
  ///   - isLed: whether somebody with an account leads it.
  ///   - start: from when on updates are asked for; nil where they are not: the strategy is closed, and
  ///     only what was reported on and is not done matters still.
  public func attention(isLed: Bool, from start: Day?, on day: Day) -> [Attention] {
    guard latest?.state != .done else { return [] }
    var found: [Attention] = []
    if isLate(on: day), let due { found.append(.late(due)) }
    guard let start else { return found }
    if !isLed, action.lead.isEmpty, action.organisation.isEmpty { found.append(.noLead) }
    if action.measures.isEmpty { found.append(.noMeasure) }
    if let next = nextUpdate(from: start), next < day { found.append(.updateDue(since: latest?.givenOn)) }
    return found
  }
}
