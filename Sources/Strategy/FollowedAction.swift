public import Days

/// An action as it stands, with everybody and everything that belongs to it.
public struct FollowedAction: Sendable {
  public let progress: ActionProgress
  /// The id of the person with an account who leads it; nil where nobody does.
  public let owner: String?
  public let evidence: [Evidence]

  public init(progress: ActionProgress, owner: String?, evidence: [Evidence]) {
    self.progress = progress
    self.owner = owner
    self.evidence = evidence
  }

  public var action: Action { progress.action }
}

/// An action of a strategy with what is due of it.
public struct OwedAction: Sendable {
  public let strategy: EducationStrategy
  public let followed: FollowedAction
  /// When the next update is due; nil where none is: the action is done, or the strategy closed.
  public let nextUpdate: Day?
  /// What is amiss with it.
  public let attention: [Attention]

  /// - Parameter day: against which what is due is counted.
  public init(_ followed: FollowedAction, of strategy: EducationStrategy, on day: Day) {
    let start = strategy.status == .closed ? nil : strategy.adopted
    self.strategy = strategy
    self.followed = followed
    nextUpdate = start.flatMap(followed.progress.nextUpdate)
    attention = followed.progress.attention(isLed: followed.owner != nil, from: start, on: day)
  }

  /// The next day on which something is to be done: an update, or the action itself; nil where there is none.
  public var due: Day? { [followed.progress.due, nextUpdate].compactMap(\.self).min() }
}
