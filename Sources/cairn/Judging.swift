import ArgumentParser
import Days
import Enquiries
import Log
import Reports
import Strategy
import Supply

/// `cairn scorecard warwickshire`
struct Scorecard: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Shows every promise of a strategy with its verdict.")

  @Argument(help: "The strategy, such as warwickshire.") var strategy: String
  @Option(help: "What to print.") var format: TextFormat = .text
  @OptionGroup var dates: DateOptions
  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let record = try LoadRecord(knownBy: known.day()).run(from: try database.prepared())
    let evaluations = try EvaluateStrategy(strategy, on: dates.on ?? Occasion.now().day).run(on: record)
    guard let report = ScorecardReport(evaluations) else { return }
    print(format == .json ? report.json.text : report.text(.terminal), terminator: "")
  }
}

/// `cairn measure warwickshire WAR-20`
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Shows the verdict on one promise with its working.")

  @Argument(help: "The strategy, such as warwickshire.") var strategy: String
  @Argument(help: "The measure, such as WAR-20.") var measure: String
  @Option(help: "text, json or csv.") var format: OutputFormat = .text
  @OptionGroup var dates: DateOptions
  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let record = try LoadRecord(knownBy: known.day()).run(from: try database.prepared())
    let evaluation = try EvaluateStrategy(strategy, on: dates.on ?? Occasion.now().day).run(
      on: record, measure: measure)
    let report = MeasureReport(evaluation)
    format.show(text: report.text(.terminal), json: report.jsonWithSeries, csv: report.csv)
  }
}
