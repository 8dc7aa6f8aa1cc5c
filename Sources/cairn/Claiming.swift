import ArgumentParser
import Benchmarking
import Claims
import Days
import Enquiries
import Findings
import Log
import PublishedData
import Reports
import Supply
import WrittenDocuments

/// `cairn claims report.docx --council warwickshire`
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Holds the figures, ranks, changes, comparisons and verdicts that a document states against the record.",
    discussion: """
      Exit status 1 where something is wrong or out of date. Sentences that say what is to be are passed over: they are \
      promises. Nothing of the document is kept or sent anywhere.
      """)

  @Argument(help: "A Word (.docx), OpenDocument (.odt), PDF, HTML, Markdown or text file.") var file: String
  @Option(help: "Whose document it is: its figures are meant where nobody is named.") var council: String
  @Option(help: "text, json or csv.") var format: OutputFormat = .text
  @OptionGroup var dates: DateOptions
  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let record = try LoadRecord(knownBy: known.day()).run(from: try database.prepared())
    let document = try WrittenDocument(at: file)
    let own = try DescribeArea(council).area(in: record.published)
    let today = dates.on ?? Occasion.now().day
    let checks = CheckClaims(of: own, on: record, earlier: try earlier(than: record.published), day: today)
    var before = ""
    let claims = try document.sentences.flatMap { sentence -> [CheckedClaim] in
      defer { before = sentence.text }
      let headings = sentence.place.headings.suffix(2).joined(separator: ". ")
      return try checks.run(sentence.text, place: sentence.place.description, context: "\(headings). \(before)")
    }
    let report = ClaimsReport(claims, of: file, authority: own.name)
    format.show(text: report.text(.terminal), json: report.json, csv: report.csv)
    if report.hasMistakes { throw ExitCode(1) }
  }

  /// As it was known before the newest release, so that a figure which that has revised is told as such; nil where nothing was.
  private func earlier(than record: PublishedRecord) throws -> PublishedRecord? {
    do {
      return try LoadRecord(knownBy: record.newest.knownFrom + -1).run(from: try database.prepared()).published
    } catch is Refusal {
      return nil
    }
  }
}
