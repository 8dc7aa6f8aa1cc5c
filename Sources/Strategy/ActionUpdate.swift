public import Days
import TargetSentences

/// What somebody says of an action at one time.
public struct ActionUpdate: Equatable, Sendable {
  /// UUID version 7.
  public let id: String
  public let state: State
  /// What was done, for those who keep the strategy; empty where nothing is said.
  public let note: String
  /// When it is now expected to be done; nil where the date is as it was.
  public let expected: Day?
  /// Why the date is another; empty where it is not.
  public let reason: String
  public let givenOn: Day
  /// The id of the person who gave it.
  public let person: String

  /// How it stands. That an action is late follows from its date and is never typed.
  public enum State: String, Sendable, CaseIterable {
    case notStarted = "not-started"
    case onCourse = "on-course"
    case atRisk = "at-risk"
    case done

    /// `on course`
    public var title: String { rawValue.replacing("-", with: " ") }
  }

  public init(id: String, state: State, note: String, expected: Day?, reason: String, givenOn: Day, person: String) {
    self.id = id
    self.state = state
    self.note = note
    self.expected = expected
    self.reason = reason
    self.givenOn = givenOn
    self.person = person
  }
}

/// An action with everything that was said of it.
public struct ActionProgress: Equatable, Sendable {
  public let action: Action
  /// The oldest first.
  public let updates: [ActionUpdate]

  public init(_ action: Action, updates: [ActionUpdate]) {
    self.action = action
    self.updates = updates
  }

  /// Nil where nothing was said yet.
  public var latest: ActionUpdate? { updates.last }

  /// When it is to be done: the date last expected, else the one the strategy states; nil where there is none that can
  /// be read.
  public var due: Day? { updates.last { $0.expected != nil }?.expected ?? Deadline(reading: action.by)?.day }

  /// Whether the day it was to be done by has passed.
  public func isPast(on day: Day) -> Bool { due.map { $0 < day } ?? false }

  /// Whether that day has passed and what was said last is not that it is done. Where nothing was ever said it is not
  /// known to be late: it may have been done, and nobody told.
  public func isLate(on day: Day) -> Bool { latest.map { $0.state != .done && isPast(on: day) } ?? false }
}

extension ActionUpdate {
  /// What a form sends of it, by name.
  public enum Field: String, CaseIterable, Sendable {
    /// The id of the update that the page showed as the last.
    case seen
    case state, note
    /// The day when it is expected to be done now, and why that has changed.
    case expected, reason
  }
}
