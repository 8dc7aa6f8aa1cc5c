public import Days
public import Strategy

/// What is said of an action.
public struct ActionReport: Sendable {
  public let progress: ActionProgress
  /// As the strategy states them, or `not stated`.
  public let lead, by: String
  /// `late: at risk`, `done`, `not reported here`.
  public let state: String
  public let isLate: Bool
  /// Of the measures it is meant to move; empty where the strategy names none.
  public let measures: [String]

  /// - Parameter day: against which lateness is counted.
  public init(_ progress: ActionProgress, on day: Day) {
    self.progress = progress
    lead = progress.action.lead.isEmpty ? "not stated" : progress.action.lead
    let stated = progress.action.by.isEmpty ? "not stated" : progress.action.by
    let expected = progress.updates.last { $0.expected != nil }?.expected
    by = expected.map { "\(stated); now \($0.spelled)" } ?? stated
    isLate = progress.isLate(on: day)
    let silent = progress.isPast(on: day) ? "not reported here; its date has passed" : "not reported here"
    let said = progress.latest?.state.title ?? silent
    state = isLate ? "late: \(said)" : said
    measures = progress.action.measures
  }

  /// Everything that was said of it, the newest first.
  ///
  /// - Parameter hasNotes: whether the reader may see the notes.
  public func history(hasNotes: Bool) -> [MeasureReport.Fact] {
    progress.updates.reversed().map { update in
      let date = update.expected.map { "; expected on \($0.spelled) (\(update.reason))" } ?? ""
      let note = hasNotes && !update.note.isEmpty ? ". \(update.note)" : ""
      return MeasureReport.Fact(update.givenOn.spelled, English.capitalized(update.state.title) + date + note)
    }
  }
}

/// What a strategy says will be done, and how much of it has been.
public struct ActionsReport: Sendable {
  public let strategy: EducationStrategy
  public let groups: [(objective: EducationStrategy.Objective, actions: [ActionReport])]
  /// `Of 45 actions none has been reported on here.`
  public let sentence: String

  public init(
    _ strategy: EducationStrategy, _ groups: [(objective: EducationStrategy.Objective, actions: [ActionProgress])],
    on day: Day
  ) {
    self.strategy = strategy
    let reports = groups.map { group in (group.objective, group.actions.map { ActionReport($0, on: day) }) }
    self.groups = reports
    let all = reports.flatMap(\.1)
    let done = all.count { $0.progress.latest?.state == .done }
    let late = all.count(where: \.isLate)
    let told = all.count { $0.progress.latest != nil }
    let of = "Of \(all.count) \(English.plural(all.count, "action", "actions"))"
    sentence =
      all.isEmpty
      ? "The strategy names no actions."
      : told == 0
        ? "\(of) none has been reported on here."
        : "\(of), \(told) \(English.plural(told, "was", "were")) reported on here: \(ActionsReport.few(done)) done, \(ActionsReport.few(late)) late."
  }

  private static func few(_ number: Int) -> String {
    "\(number == 0 ? "none" : String(number)) \(number < 2 ? "is" : "are")"
  }
}
