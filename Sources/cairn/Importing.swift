public import ArgumentParser
import Benchmarking
import Days
import Findings
import Log
import PublishedData
import Reports
import Store
import Strategy
import Supply

/// `cairn import lait DIR`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Imports a published release, or a strategy.",
    subcommands: [LAIT.self, DataSetCommand.self, StrategyCommand.self])

  struct LAIT: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lait",
      abstract: "Imports a release of DfE's Local Authority Interactive Tool.",
      discussion: """
        DIR holds areas.csv, measures.csv, neighbours_YYYY.csv and observations.csv.gz. A later release stands beside \
        the earlier one. Importing the same files again changes nothing.
        """)

    @Argument(help: "The folder of the release.") var directory: String
    @Option(help: ArgumentHelp("The day on which it became known (today).", valueName: "date"))
    var knownFrom: Day?
    @OptionGroup var trial: TrialOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try database.prepared()
      let line = ProgressLine()
      let importing = ImportLAIT(
        directory: directory, knownFrom: knownFrom ?? Occasion.now().day, title: ImportLAIT.title,
        source: "DfE, Local Authority Interactive Tool, from \(directory)", accepting: Set(trial.accept))
      if trial.dryRun { return try trial.show(importing.preview(by: .cairn, in: store, on: Occasion.now().day)) }
      let outcome = try importing.run(by: .cairn, in: store, .now()) { line.show($0, $1) }
      line.finish()
      try show(outcome, in: store)
    }
  }
}

extension Import {
  /// `cairn import strategy FILE…`
  struct StrategyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "strategy",
      abstract: "Takes a strategy over from a file, as a new version.",
      discussion: "A file with a mistake changes nothing. Importing the same file again changes nothing.")

    @Argument(help: "Strategy files.") var files: [String]
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try database.prepared()
      for file in files {
        let outcome = try ImportStrategy(file: file).run(by: .cairn, in: store, .now())
        let name = "\(outcome.strategy.id), version \(outcome.version)"
        print(outcome.isNew ? "\(name): taken over from \(file)." : "\(name): held already. Nothing was changed.")
      }
    }
  }
}

extension Import {
  /// `cairn import data-set neet PATH`
  struct DataSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "data-set",
      abstract: "Imports a later release of a data set of definitions/data-sets.yaml.",
      discussion: """
        PATH is a CSV file or a workbook (.xlsx), or a folder of CSV files, in DfE's layout. The release stands beside the earlier ones and revises \
        what it has figures of; what was known on an earlier day stays (--known-by). --dry-run says what would be new, \
        changed and gone, and whose verdict would be another, and stores nothing.
        """)

    @Argument(help: "The data set, such as participation.") var dataSet: String
    @Argument(help: "The file or folder of the release.") var path: String
    @Option(help: ArgumentHelp("The day on which it became known (today).", valueName: "date"))
    var knownFrom: Day?
    @Option(help: "What the release is called.") var title: String?
    @Option(help: sheetHelp) var sheet: String?
    @OptionGroup var trial: TrialOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try database.prepared()
      let importing = try ImportDataSet(
        dataSet, path: path, sheet: sheet, knownFrom: knownFrom ?? Occasion.now().day, title: title,
        accepting: Set(trial.accept),
        home: database.home(), kept: ListDataSets(home: database.home()).kept(in: store))
      if trial.dryRun { return try trial.show(importing.preview(by: .cairn, in: store, on: Occasion.now().day)) }
      let outcome = try importing.run(by: .cairn, in: store, .now())
      try show(outcome, in: store)
    }
  }
}

/// Says what came of an import, as `cairn releases` would.
private func show(_ imported: ImportedRelease, in store: Store) throws {
  guard imported.isNew else {
    return print("These files were imported before, as \(imported.id). Nothing was changed.")
  }
  for line in imported.findings.lines(atMost: mostLines) { standardError(line + "\n") }
  let summary = try DescribeReleases().run(from: store).filter { $0.release.id == imported.id }
  print(ReleasesReport(summary).text(.terminal), terminator: "")
}

/// The most lines that are shown of one check in one file.
private let mostLines = 5

extension ReleaseDoubt.Kind: ExpressibleByArgument {}

/// Trying an import before it is made.
struct TrialOptions: ParsableArguments {
  @Flag(help: "Say what would change, and whose verdict with it; store nothing.") var dryRun = false
  @Option(help: "What a dry run prints.") var format: TextFormat = .text
  @Option(help: ArgumentHelp("Import though this looks like a mistake, because you have looked.", valueName: "doubt"))
  var accept: [ReleaseDoubt.Kind] = []

  /// - Throws: exit status 1 where the import would be refused as it is.
  func show(_ preview: ReleasePreview) throws {
    for line in preview.findings.lines(atMost: mostLines) { standardError(line + "\n") }
    let report = DifferenceReport(
      title: "What \(preview.id) would change. Nothing was stored.", preview.difference)
    print(format == .json ? report.json.text : report.text(.terminal), terminator: "")
    if preview.findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}

/// `cairn strategies`
struct Strategies: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the strategies held: whose, since when, which version.")

  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let summaries = try DescribeStrategies(knownBy: known.day()).run(from: try database.prepared())
    let entries = summaries.map {
      StrategiesReport.Entry($0.strategy, authority: $0.authority, version: $0.version, knownFrom: $0.knownFrom)
    }
    print(StrategiesReport(entries).text(.terminal), terminator: "")
  }
}

/// `cairn releases`
struct Releases: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the releases held: rows, period labels by kind, what was noticed.")

  @OptionGroup var known: KnownOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let summaries = try DescribeReleases(knownBy: known.day()).run(from: try database.prepared())
    print(ReleasesReport(summaries).text(.terminal), terminator: "")
  }
}

/// `cairn diff RELEASE RELEASE`
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What a later release changed beside an earlier one: figures, and whose verdicts with them.",
    discussion:
      "The releases are named as cairn releases names them. Everything else is as it was known when the later one came."
  )

  @Argument(help: "The earlier release, such as participation-2026-04-08.") var earlier: String
  @Argument(help: "The later release of the same data set.") var later: String
  @Option(help: "What to print.") var format: TextFormat = .text
  @OptionGroup var dates: DateOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let difference = try DiffReleases(earlier, later, on: dates.on ?? Occasion.now().day)
      .run(from: try database.prepared())
    let report = DifferenceReport(title: "What \(later) changed beside \(earlier)", difference)
    print(format == .json ? report.json.text : report.text(.terminal), terminator: "")
  }
}

/// `cairn check FILE…`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Finds mistakes in files of strategies, data sets, indicators and national commitments: file, line, column, what to do."
  )

  @Argument(help: "Definition files.") var files: [String]
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let findings = try CheckStrategies(home: try database.home()).run(files: files)
    guard findings.isEmpty else { throw FindingsError(findings) }
    print(files.count == 1 ? "1 file, nothing found." : "\(files.count) files, nothing found.")
  }
}
