public import Days
public import Strategy

/// What somebody owes of an action, in words.
public struct OwedReport: Sendable {
  public let owed: OwedAction
  public let action: ActionReport
  /// What is to be done next, and by when: `Say how it stands by 21 February 2027.`
  public let todo: String
  /// What is amiss: `late since 31 July 2026`; empty where nothing is.
  public let attention: [String]

  /// - Parameter day: against which what is due is counted.
  public init(_ owed: OwedAction, on day: Day) {
    self.owed = owed
    action = ActionReport(owed.followed.progress, on: day)
    attention = owed.attention.map(OwedReport.words)
    let done = owed.followed.progress.due.map { due in
      due < day
        ? "It was to be done by \(due.spelled): say that it is, or when." : "It is to be done by \(due.spelled)."
    }
    let update = owed.nextUpdate.map { next in
      next < day ? "Say how it stands: that was due by \(next.spelled)." : "Say how it stands by \(next.spelled)."
    }
    todo = [done, update].compactMap(\.self).joined(separator: " ")
  }

  /// One reason to look at an action.
  public static func words(_ attention: Attention) -> String {
    switch attention {
    case .late(let day): "late since \(day.spelled)"
    case .noLead: "lead not stated"
    case .noMeasure: "measures it should move not stated"
    case .updateDue(nil): "never reported on"
    case .updateDue(let day?): "not reported on since \(day.spelled)"
    }
  }
}
