import ArgumentParser
import Reports
import Supply

/// `cairn export benchmarks`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes data to files.", subcommands: [Benchmarks.self, StrategyCommand.self])

  struct Benchmarks: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes every authority's rank, band and neighbour mean in every measure and period, as CSV.")

    /// Whose rule.
    enum Rule: String, CaseIterable, ExpressibleByArgument { case lait }

    @Option(help: "Whose rule: lait.") var rule: Rule = .lait
    @Option(help: ArgumentHelp("The edition of the neighbour sets.", valueName: "year")) var neighbours = "2025"
    @OptionGroup var known: KnownOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let figures = try LoadFigures(knownBy: known.day()).run(from: try database.prepared())
      let opening = Array(BenchmarkExport.header.utf8)
      try ExportBenchmarks(edition: neighbours).run(
        on: figures, opening: opening, lines: { BenchmarkExport($0, neighbours: $1).append },
        write: { standardOutput($0) })
    }
  }
}

extension Export {
  /// `cairn export strategy warwickshire`
  struct StrategyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "strategy", abstract: "Writes a strategy as it was taken over, byte for byte.")

    @Argument(help: "The strategy, such as warwickshire.") var strategy: String
    @OptionGroup var known: KnownOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let text = try ExportStrategy(strategy, knownBy: known.day())
        .run(by: .cairn, from: try database.prepared())
      standardOutput(Array(text.utf8))
    }
  }
}
