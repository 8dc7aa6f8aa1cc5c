import ArgumentParser
import Days
import Enquiries
import Findings
import Log
import Reports
import Strategy
import Supply

/// `cairn national --council leeds`
struct National: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How authorities stand on national commitments and law, which no council promised.",
    discussion: "Without a choice: how many authorities meet each; as csv every authority on every commitment.")

  @Option(help: "One council, by name or number.") var council: String?
  @Option(help: ArgumentHelp("One commitment, such as ehc-plans-in-20-weeks.", valueName: "id")) var commitment: String?
  @Option(help: "text, json or csv.") var format: OutputFormat = .text
  @OptionGroup var dates: DateOptions
  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    guard council == nil || commitment == nil else {
      throw Refusal(.notAllowed, "Ask for one council or for one commitment, not for both.")
    }
    let record = try LoadRecord(knownBy: known.day()).run(from: try database.prepared())
    let day = dates.on ?? Occasion.now().day
    if let council {
      let report = CouncilReport(try DescribeCouncil(council, on: day).run(on: record))
      return format.show(text: report.text(.terminal), json: report.json, csv: report.csv)
    }
    let standings = try record.national.standings(on: day)
    if let commitment {
      guard let report = CommitmentReport(commitment, in: standings) else {
        throw Refusal(noCommitment: commitment, of: standings.commitments.map(\.id))
      }
      return format.show(text: report.text(.terminal), json: report.json, csv: report.csv)
    }
    let report = NationalReport(standings, on: day)
    format.show(text: report.text(.terminal), json: report.json, csv: report.csv)
  }
}
