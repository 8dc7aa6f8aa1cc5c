public import Accounts
public import Days
public import Store
public import Strategy

/// What a person owes: the actions they lead, and of the strategies they run those that nobody drives.
public struct ListOwed: Sendable {
  public let person: Person
  private let strategies: [EducationStrategy]

  /// - Parameter strategies: all that are published.
  public init(by person: Person, of strategies: [EducationStrategy]) {
    self.person = person
    self.strategies = strategies
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The actions that the person leads and that are not done, the one due first at the top.
    public let own: [OwedAction]
    /// Of the strategies that the person runs, actions that somebody should look at.
    public let neglected: [OwedAction]
  }

  /// - Parameter day: against which what is due is counted.
  /// - Throws: `NotPermitted` for somebody whose account has ended.
  public func run(on store: Store, _ day: Day) throws -> Outcome {
    _ = try Actor.person(person).permit(.keepOwnAccount)
    let councils =
      Permission.authorities(for: .giveUpdates, of: person)
      + Permission.authorities(for: .readNotes, of: person)
    let near = strategies.filter { councils.contains($0.authority) }
    let all = try near.flatMap { try ListOwed.followed($0, by: .person(person), in: store, on: day) }
    let own = all.filter { $0.followed.owner == person.id && $0.followed.progress.latest?.state != .done }
    let neglected = all.filter {
      !$0.attention.isEmpty && Permission.allows(.publishPlans, for: person, in: $0.strategy.authority)
    }
    return Outcome(own: own.sorted { ($0.due ?? .last) < ($1.due ?? .last) }, neglected: neglected)
  }

  /// The actions of a strategy, with what is amiss with each.
  ///
  /// - Throws: `NotPermitted`.
  public static func entries(
    of strategy: EducationStrategy, by actor: Actor, in store: Store, on day: Day
  ) throws -> [OwedAction] {
    _ = try actor.permit(.readNotes, for: strategy.authority)
    return try followed(strategy, by: actor, in: store, on: day)
  }

  private static func followed(
    _ strategy: EducationStrategy, by actor: Actor, in store: Store, on day: Day
  ) throws -> [OwedAction] {
    try FollowActions(strategy).run(by: actor, on: store).flatMap(\.actions)
      .map { OwedAction($0, of: strategy, on: day) }
  }
}

extension Day {
  /// Behind every day there is.
  fileprivate static let last = Day(number: .max)
}
