import ArgumentParser
import Findings
import Supply

/// `cairn propose data-set DATA [META] --id ID`
struct Propose: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proposes how a data file that is not known yet could be read.", subcommands: [DataSetCommand.self])

  struct DataSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "data-set",
      abstract: "Proposes a definition of a data set, and of its indicators, for a person to correct.",
      discussion: """
        DATA is a CSV file or a workbook (.xlsx), or a folder of CSV files, in the layout of Explore Education \
        Statistics; META is its metadata file (data.meta.csv where that is there). The definition is printed; --part \
        indicators prints its indicators. --keep writes both among the definitions, from where the next command takes \
        them: correct them there, then cairn import data-set ID DATA.
        """)

    @Argument(help: "The data file or folder.") var data: String
    @Argument(help: "Its metadata file.") var metadata: String?
    @Option(help: "What the data set is to be called, such as school-suspensions.") var id: String
    @Option(help: "What its releases are called, without a year.") var title: String?
    @Option(help: ArgumentHelp("The filter that tells groups of children apart.", valueName: "column"))
    var groups: String?
    @Option(help: sheetHelp) var sheet: String?
    @Option(help: "What to print: data-set or indicators.") var part: Part = .dataSet
    @Flag(help: "Write both files among the definitions, where neither is there yet.") var keep = false
    @OptionGroup var database: DatabaseOptions

    enum Part: String, CaseIterable, ExpressibleByArgument {
      case dataSet = "data-set"
      case indicators
    }

    func run() throws {
      let store = try database.prepared()
      let home = try database.home()
      var corrections = DataSetProposal.Corrections()
      corrections.title = title
      corrections.groupColumn = groups
      let outcome = try ProposeDataSet(
        id, path: data, metadata: metadata ?? ProposeDataSet.metadata(beside: data), sheet: sheet,
        corrected: corrections, home: home
      ).run(by: .cairn, in: store)
      for finding in outcome.findings { standardError(finding.description + "\n") }
      standardError(outcome.sentence + "\n")
      if keep {
        for file in try KeepProposal(outcome.proposal, home: home).run() { print("\(file): written.") }
      } else {
        standardOutput(part == .dataSet ? outcome.proposal.dataSetText : outcome.proposal.indicatorsText)
      }
      if !outcome.isReadable { throw ExitCode(1) }
    }
  }
}
