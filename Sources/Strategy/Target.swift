public import Days

/// What is promised of a success measure, as a rule: a quantity stands in a relation to a reference on a schedule.
///
/// Each part is a closed list that grows as promises are read; a sentence that needs more than the lists hold is
/// refused (`TargetSentence`), never approximated.
public struct Target: Equatable, Sendable {
  public let quantity: Quantity
  public let relation: Relation
  public let reference: Reference
  public let schedule: Schedule

  public init(quantity: Quantity, relation: Relation, reference: Reference, schedule: Schedule) {
    self.quantity = quantity
    self.relation = relation
    self.reference = reference
    self.schedule = schedule
  }

  /// What is looked at.
  public enum Quantity: String, Equatable, Sendable {
    /// The indicator's own figure.
    case value
  }

  /// How it must stand to the reference.
  public enum Relation: String, Equatable, Sendable {
    case atLeast = "at least"
    case atMost = "at most"

    /// Whether a figure is where the target asks: the reference itself counts, without tolerance.
    public func holds(_ figure: Double, against reference: Double) -> Bool {
      switch self {
      case .atLeast: figure >= reference
      case .atMost: figure <= reference
      }
    }

    /// How far a figure is from where the target asks, 0 where it holds.
    public func shortfall(_ figure: Double, against reference: Double) -> Double {
      switch self {
      case .atLeast: max(0, reference - figure)
      case .atMost: max(0, figure - reference)
      }
    }
  }

  /// What it is held against.
  public enum Reference: Equatable, Sendable {
    /// A number written in the promise, in the indicator's unit.
    case constant(Double, isPercent: Bool)
  }

  /// When it must hold.
  public enum Schedule: Equatable, Sendable {
    case by(Deadline)
    /// No date was stated.
    case open
  }

  /// The last day of a deadline, and how the promise writes it.
  public struct Deadline: Equatable, Sendable {
    /// `2023`.
    public let text: String
    /// A year means its last day.
    public let day: Day

    public init(year: Int) {
      text = String(year)
      day = Day.last(ofYear: year)
    }
  }
}
