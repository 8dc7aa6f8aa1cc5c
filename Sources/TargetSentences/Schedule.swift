public import Days

/// When a clause must hold.
public struct Schedule: Equatable, Sendable {
  public let rhythm: Rhythm
  /// Nil where no date is stated.
  public let deadline: Deadline?

  public enum Rhythm: Equatable, Sendable {
    /// Once, at the deadline; without one, today.
    case once
    /// In every year, term, quarter or month.
    case every(Step)
    /// In every period from adoption on.
    case throughout
  }

  public init(_ rhythm: Rhythm = .once, by deadline: Deadline? = nil) {
    self.rhythm = rhythm
    self.deadline = deadline
  }

  /// No date was stated.
  public static let open = Schedule()
}

/// A step of time, so many units long: every year, every six months.
public struct Step: Equatable, Sendable {
  public let count: Int
  public let unit: Unit

  public enum Unit: String, Equatable, Sendable, CaseIterable {
    case year, term, quarter, month, week
  }

  public init(_ count: Int = 1, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }
}

/// The last day of a deadline, and how the promise writes it.
public struct Deadline: Equatable, Sendable {
  /// `2023`, `2022/23`, `July 2022`, `31 March 2024`, `summer term 2025`.
  public let text: String
  /// A year, month or term means its last day.
  public let day: Day

  public init(_ text: String, day: Day) {
    self.text = text
    self.day = day
  }
}
