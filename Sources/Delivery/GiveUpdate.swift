public import Accounts
import Days
import Findings
public import Log
public import Store
public import Strategy
import TargetSentences

/// Says how an action stands.
public struct GiveUpdate: Sendable {
  public let strategy: String
  public let action: String
  /// As it was typed.
  public let state, note, expected, reason: String
  /// The id of the last update that the person had seen; empty for none.
  public let seen: String

  /// The most characters of a note, and of a reason.
  public static let mostNote = 5_000, mostReason = 500

  public init(
    strategy: String, action: String, state: String, note: String, expected: String, reason: String, seen: String
  ) {
    self.strategy = strategy
    self.action = action
    self.state = state
    self.note = note
    self.expected = expected
    self.reason = reason
    self.seen = seen
  }

  /// What came of it.
  public enum Outcome: Sendable {
    case given(ActionUpdate)
    /// Somebody else said something meanwhile: nothing was stored.
    case overtaken(by: ActionUpdate)
  }

  /// - Parameter council: whose strategy it is.
  /// - Throws: `NotPermitted`, also where somebody else leads the action; `Refusal` where what was typed is not taken.
  public func run(by actor: Actor, for council: Int, in store: Store, _ occasion: Occasion) throws -> Outcome {
    let permit = try actor.permit(.giveUpdates, for: council)
    try store.read(permit) { try $0.guardUpdate(of: action, in: strategy) }
    let typed = try read(actor, occasion)
    return try store.write(permit) { tables in
      try tables.guardUpdate(of: action, in: strategy)
      let before = try tables.lastUpdate(of: action, in: strategy)
      if let before, before.update.id != seen { return .overtaken(by: before.update) }
      try guardSaid(typed, after: before?.update)
      try tables.record(
        .actionUpdated, about: .action(action, of: strategy), detail: typed.id, before: before?.update.state.rawValue,
        after: typed.state.rawValue,
        rows: [tables.row(typed, of: action, in: strategy, position: (before?.position ?? 0) + 1)], occasion)
      return .given(typed)
    }
  }

  private func read(_ actor: Actor, _ occasion: Occasion) throws -> ActionUpdate {
    guard let state = ActionUpdate.State(rawValue: state) else {
      throw Refusal(.notAllowed, "Say how the action stands: choose one of the four.", field: ActionUpdate.Field.state)
    }
    for (text, field, most) in [
      (note, "note", GiveUpdate.mostNote), (reason, "reason", GiveUpdate.mostReason),
    ] where text.count > most {
      throw Refusal(.notAllowed, "Write \(most) characters or fewer; these are \(text.count).", field: field)
    }
    let date = try expected.isEmpty ? nil : day(from: occasion.day)
    if date == nil, !reason.allSatisfy(\.isWhitespace) {
      throw Refusal(
        .notAllowed, "Write the new date too, or leave the reason for one empty.", field: ActionUpdate.Field.expected)
    }
    if date != nil, reason.allSatisfy(\.isWhitespace) {
      throw Refusal(.notAllowed, "Say why the date is another.", field: ActionUpdate.Field.reason)
    }
    if date != nil, state == .done {
      throw Refusal(
        .notAllowed, "What is done has no new date. Leave it empty, or choose another status.",
        field: ActionUpdate.Field.expected)
    }
    return ActionUpdate(
      id: occasion.uuid(), state: state, note: note, expected: date, reason: date == nil ? "" : reason,
      givenOn: occasion.day, person: actor.name)
  }

  private func day(from today: Day) throws -> Day {
    guard let day = Day(typed: expected) else {
      throw Refusal(.notAllowed, Day.problem(typed: expected), field: ActionUpdate.Field.expected)
    }
    guard day >= today else {
      throw Refusal(
        .notAllowed, "\(day.spelled) has passed. Write the day by which it will be done.",
        field: ActionUpdate.Field.expected)
    }
    return day
  }

  /// An update tells something: how the action stands now, where it stood otherwise; what was done; another date.
  private func guardSaid(_ update: ActionUpdate, after before: ActionUpdate?) throws {
    let isSame = update.state == before?.state ?? .notStarted
    guard isSame, update.expected == nil, update.note.allSatisfy(\.isWhitespace) else { return }
    throw Refusal(
      .notAllowed, "This says nothing new. Write what was done, or choose another status.",
      field: ActionUpdate.Field.note)
  }
}
