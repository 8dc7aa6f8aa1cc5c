import ArgumentParser
import Enquiries
import Log
import Reports
import Strategy
import Supply

/// `cairn awaited warwickshire`
struct AwaitedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "awaited",
    abstract: "What each promise without a verdict waits for, from whom, and when.")

  @Argument(help: "The strategy, such as warwickshire.") var strategy: String
  @Option(help: "text, json or csv.") var format: OutputFormat = .text
  @OptionGroup var dates: DateOptions
  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let record = try LoadRecord(knownBy: known.day()).run(from: try database.prepared())
    let evaluations = try EvaluateStrategy(strategy, on: dates.on ?? Occasion.now().day).run(on: record)
    guard let scorecard = ScorecardReport(evaluations) else { return }
    let report = AwaitedReport(scorecard)
    format.show(text: report.text(.terminal), json: report.json, csv: report.csv)
  }
}

/// `cairn calendar`
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "When the figures that promises rest on are expected, and which promises they can settle.",
    discussion: "With --known-by it is looked from that day, unless --on names another.")

  @Option(help: "text, json or csv.") var format: OutputFormat = .text
  @OptionGroup var dates: DateOptions
  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let record = try LoadRecord(knownBy: known.day()).run(from: try database.prepared())
    let day = dates.on ?? known.knownBy ?? Occasion.now().day
    let calendar = ReleaseCalendar(try record.evaluations(on: day), on: day)
    format.show(text: calendar.text(.terminal), json: calendar.json, csv: calendar.csv)
  }
}
