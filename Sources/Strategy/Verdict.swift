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

  /// The verdict on several demands that must all hold: one that fails decides; else one that can't be judged keeps the
  /// whole from being judged.
  ///
  /// - Parameter verdicts: one or more.
  public static func all(_ verdicts: [Verdict]) -> Verdict {
    let order: [(Verdict) -> Bool] = [
      { $0 == .notMet }, { $0 == .offCourse }, { $0.reason != nil }, { $0 == .onCourse },
    ]
    return order.lazy.compactMap { verdicts.first(where: $0) }.first ?? .met
  }

  /// The verdict on several demands of which one must hold.
  ///
  /// - Parameter verdicts: one or more.
  public static func any(_ verdicts: [Verdict]) -> Verdict {
    let order: [(Verdict) -> Bool] = [
      { $0 == .met }, { $0 == .onCourse }, { $0.reason != nil }, { $0 == .offCourse },
    ]
    return order.lazy.compactMap { verdicts.first(where: $0) }.first ?? .notMet
  }
}

/// Why a promise cannot be judged. The list is closed: a verdict is never silent without one of these.
public enum NoVerdictReason: String, Sendable, CaseIterable {
  case notYetDue = "not-yet-due"
  case noBaseline = "no-baseline"
  case suppressed
  case notPublished = "not-published"
  case seriesEnded = "series-ended"
  case seriesPaused = "series-paused"
  case seriesBroken = "series-broken"
  case anotherArea = "another-area"
  case ambiguous
  case proxyOnly = "proxy-only"
  case awaitingReturn = "awaiting-return"
  case tooFewPupils = "too-few-pupils"
  case external
  case nationalOnly = "national-only"
  case noLevel = "no-level"

  /// The reason as a clause for a page: `no figure is published`.
  public var words: String {
    switch self {
    case .notYetDue: "only a provisional figure is published for the deadline"
    case .noBaseline: "no figure is held from before the strategy was adopted"
    case .suppressed: "the figure is suppressed to protect children"
    case .notPublished: "no figure of it is in the published data held here"
    case .seriesEnded: "the series has ended"
    case .seriesPaused: "the series is paused"
    case .seriesBroken: "the series can't be compared with what it was when the promise was made"
    case .anotherArea: "the authority did not exist in that year, and another area's figure is not its own"
    case .ambiguous: "the wording can be read in more than one way"
    case .proxyOnly: "only a neighbouring statistic is published"
    case .awaitingReturn: "it awaits the council's own figure"
    case .tooFewPupils: "too few pupils are counted"
    case .external: "the target stands in another document"
    case .nationalOnly: "it is wanted of England as a whole, and no authority is held to it"
    case .noLevel: "no level is set that a figure could be held against"
    }
  }

  /// The reason as the heading of a group: `not published`.
  public var name: String { rawValue.map { $0 == "-" ? " " : String($0) }.joined() }
}

/// What has happened to a promise since its deadline.
public enum SinceDeadline: String, Sendable, CaseIterable {
  case held
  case slipped
  case recovered
  case stillNot = "still not"
  case worse
}
