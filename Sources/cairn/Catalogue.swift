import PublishedData
import ArgumentParser
import Enquiries
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
    let record = try LoadRecord(knownBy: known.knownBy).run(from: try database.prepared())
    let found = CheckCatalogue().run(on: record)
    let report = CatalogueReport(
      found.release, unnamed: found.unnamed,
      absent: found.absent.map {
        .init(
          indicator: $0.indicator.id, group: $0.series.characteristic.id, dataSet: $0.series.dataSet,
          measure: $0.series.measure)
      }, series: found.series, indicators: found.indicators)
    print(format == .json ? report.json.text : report.text(.terminal), terminator: "")
  }
}
