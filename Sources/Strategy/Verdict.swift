/// What Cairn says of a promise.
public enum Verdict: Equatable, Sendable {
  case met
  case onCourse
  case offCourse
  case notMet
  case noVerdict(NoVerdictReason)

  /// The verdict as the pages and the JSON name it, without its reason.
  public var name: String {
    switch self {
    case .met: "met"
    case .onCourse: "on course"
    case .offCourse: "off course"
    case .notMet: "not met"
    case .noVerdict: "no verdict"
    }
  }

  public var reason: NoVerdictReason? {
    if case .noVerdict(let reason) = self { reason } else { nil }
  }
}

/// Why a promise cannot be judged. The list is closed: a verdict is never silent without one of these.
public enum NoVerdictReason: String, Sendable, CaseIterable {
  case notYetDue = "not-yet-due"
  case noBaseline = "no-baseline"
  case suppressed
  case notPublished = "not-published"

  /// The reason as a clause for a page: `no figure is published`.
  public var words: String {
    switch self {
    case .notYetDue: "only a provisional figure is published for the deadline"
    case .noBaseline: "no figure is held from before the strategy was adopted"
    case .suppressed: "the figure is suppressed to protect children"
    case .notPublished: "no figure is published"
    }
  }
}

/// What has happened to a promise since its deadline.
public enum SinceDeadline: String, Sendable, CaseIterable {
  case held
  case slipped
  case recovered
  case stillNot = "still not"
  case worse
}
