import ArgumentParser
import Enquiries
import Reports
import Supply

/// `cairn reconcile ehc-plans-within-20-weeks`
struct Reconcile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Holds figures that two data sets publish against each other: how many agree, and every difference.")

  @Argument(help: "The indicator, such as attainment-8; all that two data sets publish unless said.")
  var indicator: String?
  @Option(help: "text, json or csv.") var format: OutputFormat = .text
  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let record = try LoadRecord(knownBy: known.day()).run(from: try database.prepared())
    let report = ReconciliationReport(try ReconcileFigures(indicator).run(on: record.published))
    format.show(text: report.text(.terminal), json: report.json, csv: report.csv)
  }
}
