import ArgumentParser
import Enquiries
import Findings
import Reports
import Supply

/// `cairn compare attainment-8 --group fsm --area Warwickshire`
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares an indicator: one area whole, several side by side, or every authority.",
    discussion: """
      An indicator is named by its id (cairn find WORDS) or by the publisher's short name. An area is a local \
      authority, a region, England or a named set: its name, three-digit number or nine-character code.
      """)

  @Argument(help: "The indicator, such as attainment-8.") var indicator: String
  @Option(help: "The group of children, such as fsm; everyone unless said.") var group: String?
  @Option(help: ArgumentHelp("The group a gap is taken to; the usual one unless said.", valueName: "group"))
  var against: String?
  @Option(parsing: .upToNextOption, help: "Areas or sets of them; every authority unless said.") var area: [String] = []
  @Option(help: "The period, such as 2024/25; the latest unless said.") var period: String?
  @Option(
    help: ArgumentHelp(
      "The period that a gap's change is counted from; the one before unless said.", valueName: "period"))
  var since: String?
  @Option(help: ArgumentHelp("The edition of the neighbour sets; the newest unless said.", valueName: "year"))
  var neighbours: String?
  @Option(help: "text, json or csv.") var format: OutputFormat = .text
  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let record = try LoadRecord(knownBy: known.day()).run(from: try database.prepared())
    let comparison = try CompareIndicator(
      indicator, group: group, against: against, areas: area, period: period, since: since, neighbours: neighbours
    ).run(on: record.published)
    let report = ComparisonReport(comparison)
    format.show(text: report.text(.terminal), json: report.json, csv: report.csv(isOnePeriod: period != nil))
  }
}

/// `cairn find free school meals`
struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Finds indicators by words.")

  @Argument(help: "Words of its name, of what it counts or of the group.") var words: [String]
  @Option(help: "text, json or csv.") var format: OutputFormat = .text
  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let record = try LoadRecord(knownBy: known.day()).run(from: try database.prepared())
    let typed = words.joined(separator: " ")
    let outcome = FindIndicators(typed).run(on: record)
    guard !outcome.found.isEmpty else {
      throw Refusal(.notFound, "No indicator has any of the words “\(typed)”. Try one that is more general.")
    }
    let report = FoundReport(
      outcome.found.map { ($0.indicator, $0.figures) }, typed: typed, words: outcome.words, isWhole: outcome.isWhole)
    format.show(text: report.text(.terminal), json: report.json, csv: report.csv)
  }
}

/// `cairn area Warwickshire`
struct AreaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "area", abstract: "Shows one area: its neighbours, and where it stands on every indicator.")

  @Argument(help: "A local authority, a region or England: name, number or code.") var name: [String]
  @Option(help: "Show every indicator of this topic, such as “key stage 2”.") var topic: String?
  @Option(help: ArgumentHelp("The edition of the neighbour sets; the newest unless said.", valueName: "year"))
  var neighbours: String?
  @Option(help: "text, json or csv.") var format: OutputFormat = .text
  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let record = try LoadRecord(knownBy: known.day()).run(from: try database.prepared())
    let profile = try DescribeArea(name.joined(separator: " "), topic: topic, neighbours: neighbours).run(
      on: record.published)
    let report = AreaProfileReport(profile)
    format.show(text: report.text(.terminal, isWhole: topic != nil), json: report.json, csv: report.csv)
  }
}
