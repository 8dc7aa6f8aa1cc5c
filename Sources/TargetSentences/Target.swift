/// What is promised of a success measure, as a rule: clauses that must hold all, any, or in order.
///
/// Each part is a closed list; a sentence that needs more than the lists hold is refused (`TargetSentence`), never
/// approximated.
public struct Target: Equatable, Sendable {
  /// One or more; of one clause the join is `.all`.
  public let clauses: [Clause]
  public let join: Join

  public init(_ clauses: [Clause], join: Join = .all) {
    self.clauses = clauses
    self.join = join
  }

  /// How several clauses decide together.
  public enum Join: String, Equatable, Sendable, CaseIterable {
    case all, any
    /// Each by its own deadline, one after the other: the gap stops widening, then narrows.
    case inOrder = "in order"
  }

  /// One demand.
  public enum Clause: Equatable, Sendable {
    case measured(MeasuredClause)
    /// Something is done, opened, adopted: what, and by when.
    case milestone(String, Schedule)
    /// Something is done again and again: what, and how often.
    case cadence(String, Schedule)
    /// Watched, with no target set.
    case monitor
    /// The target stands in another document, which is named.
    case elsewhere(String)
  }
}

extension Target {
  /// The last deadline of its clauses; nil where none is stated.
  public var deadline: Deadline? { clauses.compactMap(\.schedule?.deadline).max { $0.day < $1.day } }

  /// The clauses that are measured.
  public var measured: [MeasuredClause] {
    clauses.compactMap { if case .measured(let clause) = $0 { clause } else { nil } }
  }
}

/// A quantity that stands in a relation to a reference on a schedule.
public struct MeasuredClause: Equatable, Sendable {
  public let quantity: Quantity
  public let relation: Relation
  public let reference: Reference
  public let schedule: Schedule

  public init(_ quantity: Quantity, _ relation: Relation, _ reference: Reference, _ schedule: Schedule) {
    self.quantity = quantity
    self.relation = relation
    self.reference = reference
    self.schedule = schedule
  }
}

/// What is looked at.
public enum Quantity: Equatable, Sendable {
  /// The indicator's own figure.
  case value
  /// How far the group is behind its peers.
  case gap
  /// How far it is behind others: England, the region, the neighbours.
  case gapTo(Comparator)
  /// The place among a set of authorities, 1 for the best; those who share a figure have the worst of their places.
  case rank(Comparator)
  /// The quarter of a set of authorities, 1 for the top.
  case quarter(Comparator)
  /// The share of a denominator: of `schools`.
  case share(of: String)
  /// The share dealt with within a time limit; the denominator where it is named, else empty.
  case shareWithin(TimeLimit, of: String)
  /// How long it takes, or how far it is: against a limit.
  case duration
  /// How many are missing: of `places`.
  case shortfall(of: String)
  /// A forecast's error, so many years ahead.
  case forecastError(years: Int)
}

extension Quantity {
  /// Whether it is how far somebody is behind.
  public var isGap: Bool {
    switch self {
    case .gap, .gapTo: true
    default: false
    }
  }
}

/// A time limit whose unit is known.
public struct TimeLimit: Equatable, Sendable {
  public let length: Int
  public let unit: Unit

  public enum Unit: String, Equatable, Sendable, CaseIterable {
    case minutes, hours
    case calendarDays = "calendar days"
    case workingDays = "working days"
    case schoolDays = "school days"
    case weeks, months, terms
  }

  public init(_ length: Int, _ unit: Unit) {
    self.length = length
    self.unit = unit
  }
}

/// How the quantity must stand to the reference.
public enum Relation: String, Equatable, Sendable, CaseIterable {
  case atLeast = "at least"
  case atMost = "at most"
  case above, below
  /// Above where high is good, below where low is good.
  case betterThan = "better than"
  /// As good or better, without tolerance.
  case noWorseThan = "no worse than"
  /// Within the tolerance, either side.
  case inLineWith = "in line with"
  case inLineWithOrBetter = "in line with or better than"
  case rises, falls
  /// Rises where high is good, falls where low is good.
  case improves
  case doesNotRise = "does not rise"
  case doesNotFall = "does not fall"
}

/// What it is held against.
public enum Reference: Equatable, Sendable {
  /// A number written in the promise.
  case constant(Amount)
  /// Its own figure before the promise, changed by so much; without a change, any in the direction. The number where
  /// the promise states it.
  case baseline(stated: Amount?, change: Change?)
  /// The step before, changed by so much: last year's figure.
  case stepBefore(Change?)
  /// Its own figure of a named period, changed by so much: `2019`.
  case period(String, change: Change?)
  /// What others have, with a margin where one is stated: at least one point above neighbours.
  case comparator(Comparator, margin: Amount?)
}

/// Whom it is compared with.
public enum Comparator: Equatable, Sendable {
  case england
  case region
  /// The statistical neighbours, of the edition in force when the promise was made.
  case neighbours
  /// The same group of children in England.
  case sameGroupInEngland
  /// All local authorities.
  case authorities
  /// A named set of authorities.
  case named(String)
  /// The group's peers in the same place.
  case peers
}

/// A number with the unit it is written in.
public struct Amount: Equatable, Sendable {
  public let number: Double
  public let unit: Unit
  /// When it was so, where the promise says it of a stated baseline: `September 2019`.
  public let period: String?

  public enum Unit: String, Equatable, Sendable, CaseIterable {
    case none = ""
    case percent = "%"
    case percentagePoints = "percentage points"
    case points
    case minutes, days, weeks, months
  }

  public init(_ number: Double, _ unit: Unit = .none, in period: String? = nil) {
    self.number = number
    self.unit = unit
    self.period = period
  }
}

/// How much something changes.
public enum Change: Equatable, Sendable {
  /// By an amount in the figure's own unit.
  case by(Amount)
  /// By a part of what it was: 0.3 for 30%, 0.5 for halving. Above 0.
  case byPart(Double)
}
