public import Benchmarking
import Days
import PublishedData
public import Strategy

extension Table {
  /// What is told of each strategy.
  public static let strategyColumns = [
    Column("strategy", .text, "the strategy’s id"), Column("title", .text, "its title"),
    Column("authority", .text, "the council’s name"), Column("la_number", .integer, "the council’s DfE number"),
    Column("document", .text, "the document it was read from"),
    Column("status", .word(EducationStrategy.Status.allCases.map(\.rawValue)), "whether it holds"),
    Column("adopted", .day, "the day on which it was adopted"),
    Column.perhaps("ends", .day, "the last day of its window"),
    Column("worked_example", .flag, "whether it was read from published documents without the council"),
    Column("objectives", .integer, "how many objectives it has"),
    Column("promises", .integer, "how many promises it makes"),
    Column("measures", .integer, "how many measures decide them"),
    Column("actions", .integer, "how many actions it names"),
  ]

  /// Strategies, a row each.
  public static func strategies(_ strategies: [EducationStrategy], in record: PublishedRecord) -> Table {
    Table(
      strategyColumns,
      strategies.map { strategy in
        Row(strategy.id) {
          [
            .string(strategy.id), .string(strategy.title),
            .string(record.area(.authority(strategy.authority))?.name ?? strategy.title), .integer(strategy.authority),
            .string(strategy.document), .string(strategy.status.rawValue), .string(strategy.adopted.description),
            .optional(strategy.ends?.description), .bool(strategy.isWorkedExample),
            .integer(strategy.objectives.count), .integer(strategy.promises.count),
            .integer(strategy.promises.reduce(0) { $0 + $1.promise.measures.count }),
            .integer(strategy.objectives.reduce(0) { $0 + $1.actions.count }),
          ]
        }
      })
  }

  /// The words for a verdict, and the reasons for none.
  static let verdicts = Kind.word(["met", "on course", "off course", "not met", "no verdict"])
  static let reasons = Kind.word(NoVerdictReason.allCases.map(\.rawValue))

  /// What is told of each promise.
  public static let promiseColumns = [
    Column("strategy", .text, "the strategy’s id"),
    Column("objective", .text, "the id of the objective it stands under"),
    Column("promise", .text, "the promise’s id"), Column("title", .text, "its title"),
    Column("statement", .text, "what is promised, in our words"),
    Column("verdict", verdicts, "the verdict of its measures together"),
    Column.perhaps("reason", reasons, "why there is no verdict"),
    Column.perhaps("held", .text, "how many of its measures hold: `2 of 4`"),
    Column("measures", .list, "the ids of the measures that decide it"),
  ]

  /// The promises of a scorecard, a row each.
  public static func promises(_ scorecard: ScorecardReport) -> Table {
    let strategy = scorecard.strategy.id
    return Table(
      promiseColumns,
      scorecard.groups.flatMap { group in
        group.promises.map { report in
          Row(report.id) {
            [
              .string(strategy), .string(group.objective.id), .string(report.id), .string(report.promise.title),
              .string(report.promise.statement), .string(report.verdict.verdict.name),
              .optional(report.verdict.verdict.reason?.rawValue), .stated(report.held),
              .texts(report.measures.map(\.id)),
            ]
          }
        }
      })
  }
}
