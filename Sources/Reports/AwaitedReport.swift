import Days
public import Strategy

/// What each promise of a strategy that has no verdict waits for, from whom, and when: for a page, a terminal, and as files.
public struct AwaitedReport: Sendable {
  public let strategy: EducationStrategy
  public let authority: String
  /// The day of judging, in words.
  public let judgedOn: String
  /// In the document's order.
  public let figures: [AwaitedFigure]
  private let total: Int

  public init(_ scorecard: ScorecardReport) {
    strategy = scorecard.strategy
    (authority, judgedOn) = (scorecard.authority, scorecard.judgedOn)
    let evaluations = scorecard.promises.flatMap(\.measures).map(\.evaluation)
    total = evaluations.count
    figures = evaluations.compactMap(AwaitedFigure.init)
  }

  public static let heads = ["Promise", "Waits for", "From", "Expected"]

  /// `32 of 55 measures have no verdict. 3 wait for figures that are overdue.`
  public var sentence: String {
    guard !figures.isEmpty else { return "Every one of \(English.count(total)) measures has a verdict." }
    let overdue = figures.count(where: \.isOverdue)
    let late =
      overdue == 0 ? "" : " \(overdue) \(English.plural(overdue, "waits", "wait")) for figures that are overdue."
    return "\(figures.count) of \(total) \(English.plural(total, "measure has", "measures have")) no verdict.\(late)"
  }

  /// By the reason why there is no verdict, the most frequent first.
  public var groups: [(reason: NoVerdictReason, heading: String, figures: [AwaitedFigure])] {
    NoVerdictReason.allCases.map { reason in
      let found = figures.filter { $0.reason == reason }
      return (reason, "\(English.capitalized(reason.name)) (\(found.count))", found)
    }.filter { !$0.2.isEmpty }.sorted { $0.2.count > $1.2.count }
  }

  public var csv: String {
    CSVText.lines(
      [["measure", "title", "reason", "waits_for", "from", "expected_on", "overdue", "expected"]]
        + figures.map { figure in
          [
            figure.evaluation.measure.id, figure.evaluation.measure.title, figure.reason.rawValue, figure.figure,
            figure.from,
            figure.day?.description ?? "", figure.isOverdue ? "yes" : "no", figure.expected,
          ]
        })
  }

  public var json: JSON {
    .object([
      ("strategy", .string(strategy.id)), ("authority", .string(authority)), ("measures", .integer(total)),
      (
        "awaited",
        .array(
          figures.map { figure in
            .object([
              ("measure", .string(figure.evaluation.measure.id)), ("title", .string(figure.evaluation.measure.title)),
              ("reason", .string(figure.reason.rawValue)), ("waits_for", .string(figure.figure)),
              ("from", .string(figure.from)), ("expected_on", .optional(figure.day?.description)),
              ("overdue", .bool(figure.isOverdue)), ("expected", .string(figure.expected)),
            ])
          })
      ),
    ])
  }

  public func text(_ style: TextStyle) -> String {
    let parts = groups.map { group in
      let lines = group.figures.flatMap { figure in
        [style.bold("\(figure.evaluation.measure.id)  \(figure.evaluation.measure.title)")]
          + TextLayout.facts([
            .init("  Waits for", figure.figure), .init("  From", figure.from), .init("  Expected", figure.expected),
          ])
      }
      return ([group.heading, TextLayout.rule] + lines).joined(separator: "\n")
    }
    return (["\(strategy.title): \(sentence)"] + parts).joined(separator: "\n\n") + "\n"
  }
}
