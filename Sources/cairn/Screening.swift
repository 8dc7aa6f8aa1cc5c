import ArgumentParser
import Reports
import Screening
import Supply

/// `cairn screen DATA.csv`
struct Screen: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Holds a data set against the standard of Explore Education Statistics: what is wrong, where, what to do.",
    discussion: """
      A data set is a pair of files: absence.csv and absence.meta.csv; each may be a workbook (.xlsx). Nothing is imported. Exit status 0 where it \
      passes, warnings or not; 1 where it does not.
      """)

  @Argument(help: "The data file.") var data: String
  @Argument(help: "The metadata file (DATA with .meta before .csv).") var metadata: String?
  @Option(help: sheetHelp) var sheet: String?
  @Option(help: "The same of the metadata file.") var metadataSheet: String?
  @Option(help: "What to print.") var format: TextFormat = .text
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let screening = ScreenDataSet(
      home: try database.home(), data: data, metadata: metadata, sheet: sheet, metadataSheet: metadataSheet)
    let result = try screening.run()
    let report = ScreeningReport(dataFile: screening.names.data, metadataFile: screening.names.metadata, result)
    switch format {
    case .text: standardOutput(report.text(.terminal))
    case .json: standardOutput(report.json.text)
    }
    if !result.passes { throw ExitCode(1) }
  }
}
