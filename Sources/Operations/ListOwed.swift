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
  public func run(on store: Store, _ day: Day) throws -> Outcome {
    let councils = Set(person.roles.map(\.authority))
    let near = strategies.filter { councils.contains($0.authority) }
    let all = try near.flatMap { strategy in try ListOwed.entries(of: strategy, in: store, on: day) }
    let own = all.filter { $0.followed.owner == person.id && $0.followed.progress.latest?.state != .done }
    let neglected = all.filter {
      !$0.attention.isEmpty && Permission.allows(.publishPlans, for: person, in: $0.strategy.authority)
    }
    return Outcome(own: own.sorted { ($0.due ?? .last) < ($1.due ?? .last) }, neglected: neglected)
  }

  /// The actions of a strategy, with what is amiss with each.
  public static func entries(of strategy: EducationStrategy, in store: Store, on day: Day) throws -> [OwedAction] {
    try FollowActions(strategy).run(on: store).flatMap(\.actions).map { OwedAction($0, of: strategy, on: day) }
  }
}

extension Day {
  /// Behind every day there is.
  fileprivate static let last = Day(number: .max)
}
