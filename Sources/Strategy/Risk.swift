public import Days

/// What could keep a strategy from being kept, as it is judged.
public struct Risk: Equatable, Sendable {
  /// `R1`
  public let id: String
  public let title: String
  /// From 1, hardly, to 5, almost surely; and from 1, a nuisance, to 5, the aim is lost.
  public let likelihood, impact: Int
  /// What is done about it, and by whom.
  public let mitigation, owner: String
  public let state: State
  public let judgedOn: Day

  public enum State: String, Sendable, CaseIterable {
    case open, closed
  }

  public init(
    id: String, title: String, likelihood: Int, impact: Int, mitigation: String, owner: String, state: State,
    judgedOn: Day
  ) {
    self.id = id
    self.title = title
    self.likelihood = likelihood
    self.impact = impact
    self.mitigation = mitigation
    self.owner = owner
    self.state = state
    self.judgedOn = judgedOn
  }

  /// Likelihood times impact, 1 to 25.
  public var score: Int { likelihood * impact }

  public enum Level: String, Sendable, CaseIterable { case low, medium, high }

  /// Low below 6, high from 15, as councils' registers of five by five commonly have it.
  public var level: Level { score < 6 ? .low : score < 15 ? .medium : .high }
}

extension Risk {
  /// What a form sends of it, by name.
  public enum Field: String, CaseIterable, Sendable {
    /// How many times it had been scored when the page was shown.
    case seen
    case title, likelihood, impact, mitigation, owner, state
  }
}
