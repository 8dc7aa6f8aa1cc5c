public import Days
import PublishedData
public import Strategy

/// When the next figures are expected that promises rest on, by month and publisher: for a page, a terminal, and as files.
public struct ReleaseCalendar: Sendable {
  /// Figures that one publisher is expected to publish in one month.
  public struct Entry: Sendable {
    /// The first day on which they were to come.
    public let day: Day
    public let publisher: String
    public let isOverdue: Bool
    /// The indicators, each once.
    public let indicators: [String]
    public let promises: [Awaiting]

    /// `June 2026: DfE`
    public var heading: String { "\(day.monthAndYear): \(publisher)" }
    /// `Used by 12 measures; 2 without a verdict could get one`
    public var summary: String {
      let settled = promises.count(where: \.canSettle)
      let used = "Used by \(promises.count) \(English.plural(promises.count, "measure", "measures"))"
      return settled == 0 ? used : "\(used); \(settled) without a verdict could get one"
    }
  }

  /// A measure that its figures tell of.
  public struct Awaiting: Sendable {
    public let strategy, measure, title: String
    /// Whether it has no verdict, and these figures can give it one.
    public let canSettle: Bool
  }

  /// Those that have not come first, then by month.
  public let entries: [Entry]
  /// The day from which it is looked, in words.
  public let from: String

  public init(_ evaluations: [MeasureEvaluation], on day: Day) {
    from = day.spelled
    let dated = evaluations.compactMap { evaluation in
      evaluation.main?.published.nextUpdate.map { (evaluation: evaluation, day: $0) }
    }
    let groups = Dictionary(grouping: dated) { "\($0.day.year * 12 + $0.day.parts.month) \($0.evaluation.publisher)" }
    entries = groups.values.compactMap { group -> Entry? in
      guard let first = group.map(\.day).min(), let publisher = group.first?.evaluation.publisher else { return nil }
      return Entry(
        day: first, publisher: publisher,
        isOverdue: group.contains { $0.evaluation.main?.published.isUpdateOverdue(on: day) ?? false },
        indicators: Array(Set(group.compactMap { $0.evaluation.main?.indicator.name })).sorted(),
        promises: group.map { Awaiting($0.evaluation) }.sorted { ($0.strategy, $0.measure) < ($1.strategy, $1.measure) }
      )
    }.sorted { ($0.day, $0.publisher) < ($1.day, $1.publisher) }
  }

  public var overdue: [Entry] { entries.filter(\.isOverdue) }
  public var coming: [Entry] { entries.filter { !$0.isOverdue } }

  /// `11 sets of figures were expected by now and are not in the record. The next are expected in April 2027.`
  public var sentence: String {
    let overdue = overdue.count
    let late =
      overdue == 0
      ? "No figures are overdue."
      : "\(overdue) \(English.plural(overdue, "set of figures was", "sets of figures were")) expected by now and \(English.plural(overdue, "is", "are")) not in the record."
    guard let next = coming.first else { return late }
    return "\(late) The next are expected in \(next.day.monthAndYear)."
  }

  public var csv: String {
    CSVText.lines(
      [["expected", "publisher", "overdue", "indicators", "strategy", "measure", "settles"]]
        + entries.flatMap { entry in
          entry.promises.map { promise in
            [
              entry.day.description, entry.publisher, entry.isOverdue ? "yes" : "no",
              entry.indicators.joined(separator: "; "), promise.strategy, promise.measure,
              promise.canSettle ? "yes" : "no",
            ]
          }
        })
  }

  public var json: JSON {
    .object([
      ("from", .string(from)),
      (
        "expected",
        .array(
          entries.map { entry in
            .object([
              ("expected", .string(entry.day.description)), ("publisher", .string(entry.publisher)),
              ("overdue", .bool(entry.isOverdue)), ("indicators", .array(entry.indicators.map { .string($0) })),
              (
                "measures",
                .array(
                  entry.promises.map { promise in
                    .object([
                      ("strategy", .string(promise.strategy)), ("measure", .string(promise.measure)),
                      ("settles", .bool(promise.canSettle)),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }

  public func text(_ style: TextStyle) -> String {
    let blocks = entries.map { entry in
      let late = entry.isOverdue ? "  overdue" : ""
      let settled = entry.promises.filter(\.canSettle).map { "\($0.measure) (\($0.strategy))" }
      let facts: [MeasureReport.Fact] = [
        .init("Figures", entry.indicators.joined(separator: "; ")),
        .init("Promises", "\(entry.promises.count): \(entry.promises.map(\.measure).joined(separator: ", "))"),
      ]
      let settles = settled.isEmpty ? [] : [MeasureReport.Fact("Can settle", settled.joined(separator: ", "))]
      return ([style.bold("\(entry.day.monthAndYear)  \(entry.publisher)\(late)")] + TextLayout.facts(facts + settles))
        .joined(separator: "\n")
    }
    return ([sentence] + blocks).joined(separator: "\n\n") + "\n"
  }
}

extension ReleaseCalendar.Awaiting {
  init(_ evaluation: MeasureEvaluation) {
    strategy = evaluation.strategy.id
    measure = evaluation.measure.id
    title = evaluation.measure.title
    canSettle = AwaitedFigure(evaluation)?.day != nil
  }
}

extension MeasureEvaluation {
  /// Who publishes its first series; empty where it has none.
  fileprivate var publisher: String { main?.published.owner ?? "" }
}
