import ArgumentParser
import Log
import Supply

/// `cairn remove strategy warwickshire`
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes a strategy, or a release, out of the record.",
    subcommands: [StrategyCommand.self, ReleaseCommand.self])

  struct ReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "release", abstract: "Withdraws a release: from today its figures count no longer.",
      discussion: """
        What was said with them before can still be asked for (--known-by). The day and the reason stay, and everybody can \
        read them.
        """)

    @Argument(help: "The release, such as participation-2026-10-20.") var release: String
    @Option(help: "Why, in a sentence.") var reason: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try WithdrawRelease(release, reason: reason).run(by: .cairn, in: try database.prepared(), .now())
      print("\(release) is withdrawn. What was said with it before: --known-by DATE")
    }
  }

  struct StrategyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "strategy", abstract: "Takes a strategy out; its versions stay in the history.",
      discussion: "It is shown no more, and comes back when its file is imported again.")

    @Argument(help: "The strategy, such as warwickshire.") var strategy: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try RemoveStrategy(strategy).run(by: .cairn, in: try database.prepared(), .now())
      print("\(strategy) is taken out. Its versions stay: cairn export strategy \(strategy) --known-by DATE")
    }
  }
}
