import ArgumentParser
import Benchmarking
import Enquiries
import PublishedData
import Reports
import Supply

/// `cairn catalogue`
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Measures that no indicator names, and indicators whose figures no release has.",
    discussion: "Run it after a later release of LAIT: what is new in it, and what it has no more.")

  @Option(help: "What to print.") var format: TextFormat = .text
  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let record = try LoadRecord(knownBy: known.day()).run(from: try database.prepared())
    let report = CatalogueReport(record.published.catalogueCoverage)
    print(format == .json ? report.json.text : report.text(.terminal), terminator: "")
  }
}
