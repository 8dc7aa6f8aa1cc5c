public import Days
import PublishedData
public import Strategy

/// What would give a promise its verdict: which figure, from whom, and when it can be expected.
public struct AwaitedFigure: Sendable {
  public let evaluation: MeasureEvaluation
  public let reason: NoVerdictReason
  /// A figure, an answer, or a target.
  public let figure: String
  public let from: String
  /// When publishers say that it comes; nil where nobody has said so.
  public let day: Day?
  /// Whether that day has gone by without it.
  public let isOverdue: Bool
  /// The same in words.
  public let expected: String

  /// - Returns: nil where there is a verdict.
  init?(_ evaluation: MeasureEvaluation) {
    guard let reason = evaluation.verdict.reason else { return nil }
    self.evaluation = evaluation
    self.reason = reason
    let wanted = Wanted(evaluation, reason)
    figure = wanted.figure
    from = wanted.from
    day = wanted.comes == .withNextFigures ? evaluation.main?.published.nextUpdate : nil
    let isLate = day != nil && evaluation.main?.published.isUpdateOverdue(on: evaluation.day) ?? false
    isOverdue = isLate
    expected = day.map { isLate ? "Overdue: \($0.monthAndYear)" : $0.monthAndYear } ?? wanted.comes.words
  }
}

/// Which figure is wanted from whom, and on what it comes.
private struct Wanted {
  enum Coming {
    case withNextFigures, fromCouncil, fromElsewhere, never

    /// Where no day is known.
    var words: String {
      switch self {
      case .withNextFigures, .fromCouncil: "No date set"
      case .fromElsewhere: "Not held here"
      case .never: "Not to be expected"
      }
    }
  }

  private(set) var figure: String
  private(set) var from: String
  private(set) var comes: Coming

  init(_ evaluation: MeasureEvaluation, _ reason: NoVerdictReason) {
    let council = "The council"
    let indicator = evaluation.main.map { "“\($0.name)”" } ?? "it"
    let publisher = (evaluation.missing.isEmpty ? evaluation.main?.published.owner : nil) ?? "Its publisher"
    (figure, from, comes) =
      switch reason {
      case .ambiguous: (evaluation.target.questions.joined(separator: " "), council, .fromCouncil)
      case .external: ("The target, which stands in another document", council, .fromCouncil)
      case .seriesBroken: ("A target set anew on how \(indicator) is counted now", council, .fromCouncil)
      case .anotherArea: ("A target of the authority that there is now", council, .fromCouncil)
      case .awaitingReturn: ("A target: none was set", council, .fromCouncil)
      case .nationalOnly, .noLevel: ("A level of the council’s own", council, .fromCouncil)
      case .noBaseline:
        ("A figure of \(indicator) from before \(evaluation.adopted.spelled)", publisher, .never)
      case .seriesEnded: ("\(indicator) has ended: another indicator in its place", council, .fromCouncil)
      case .notPublished where !evaluation.missing.isEmpty:
        (
          "Figures of “\(evaluation.missing[0].name)”, of which the releases held have none", publisher, .fromElsewhere
        )
      case .notPublished: ("A figure of \(indicator) for a time before the deadline", publisher, .never)
      case .seriesPaused: ("\(indicator), when it is published again", publisher, .withNextFigures)
      case .tooFewPupils: ("More years of \(indicator), to be taken together", publisher, .withNextFigures)
      case .proxyOnly: ("A figure of just what was promised", "A publisher, or the council", .fromElsewhere)
      case .suppressed, .notYetDue: ("The next figures of \(indicator)", publisher, .withNextFigures)
      }
    // A wording that can be read in two ways needs its answer before any figure helps.
    guard let awaits = evaluation.measure.awaits, reason != .ambiguous else { return }
    (figure, from) = (English.capitalized(awaits.figure), English.capitalized(awaits.from))
    comes = evaluation.measure.evidence == .council ? .fromCouncil : .fromElsewhere
  }
}
