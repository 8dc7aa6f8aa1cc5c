import Foundation
import Testing
import TestSupport

/// Commands as of an earlier day.
struct KnownByTests {
  /// Those that answer nothing from the record: they change it or look after it, read a file or a sentence, serve pages that
  /// take a day themselves; and `diff`, whose two releases name their days.
  private static let others: Set = [
    "target", "diff", "import", "remove", "check", "screen", "propose", "plan", "token", "person", "audit", "database",
    "doctor",
    "retention",
    "serve", "demo",
  ]

  /// Those that answer from the record, with what they need to be told.
  private static let answering = [
    ["scorecard", "warwickshire"], ["measure", "warwickshire", "WAR-38"], ["awaited", "warwickshire"], ["calendar"],
    ["compare", "apprenticeship-16-17"], ["reconcile"], ["find", "apprenticeship"], ["area", "Warwickshire"],
    ["claims", "report.txt", "--council", "warwickshire"], ["strategies"], ["national"], ["releases"], ["catalogue"],
    ["export", "benchmarks"], ["export", "strategy", "warwickshire"],
  ]

  @Test func `every command that answers from the record takes a day, and the page of commands says so`() throws {
    let help = try Command("--help").output
    let list = try #require(help.split(separator: "SUBCOMMANDS:").last)
    let names = Set(list.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.1) })
    #expect(names.subtracting(KnownByTests.others).subtracting(["help"]) == Set(KnownByTests.answering.map { $0[0] }))
    let file = Command.root.appending(path: "docs/reference/commands.md")
    let line = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .first { $0.hasPrefix("| `--known-by DATE` |") }
    let said = try #require(line).split(separator: " | ")[1].split(separator: ", ").map(String.init)
    let spelled = KnownByTests.answering.map { $0[0] == "export" ? "export \($0[1])" : $0[0] }
    #expect(Set(said) == Set(spelled))
  }

  @Test(arguments: answering)
  func `a day before everything held, and one that is still to come, is refused with a sentence`(
    command: [String]
  ) throws {
    let database = try Command.database.get()
    for (day, words) in [
      ("2026-04-07", "by 7 April 2026"), ("2999-01-01", "1 January 2999 is still to come"), ("soon", "soon"),
    ] {
      let answer = try Command(arguments: command + ["--known-by", day, "--database", database])
      // Strategies are known as long as the database is.
      guard command != ["export", "strategy", "warwickshire"] || day != "2026-04-07" else { continue }
      #expect(answer.status == 2 && answer.output.isEmpty && answer.errors.contains(words), "\(command) \(day)")
    }
  }

  @Test func `a release that was revised since is answered from as it was`() throws {
    let database = try TestDatabase.named(in: Command.folder())
    let file = try Command.folder().appending(path: "scorecard.csv")
    try Data(revised().utf8).write(to: file)
    let imported = try Command(
      "import", "data-set", "participation", file.path, "--known-from", "2026-10-20", "--database", database)
    #expect(imported.status == 0, "\(imported.errors)")
    let report = try Command.folder().appending(path: "report.txt")
    try Data("In 2022/23, 5.2% of 16 and 17 year olds in Warwickshire were in apprenticeships.".utf8).write(to: report)
    let claims = try Command(
      "claims", report.path, "--council", "Warwickshire", "--format", "csv", "--database", database)
    #expect(claims.status == 1 && claims.output.contains("\nout of date,5.2%,"), "\(claims.output)\(claims.errors)")
    #expect(claims.output.contains("4.6%. 5.2% was published before"), "\(claims.output)")
    for (command, then, now) in [
      (["scorecard", "warwickshire", "--format", "json"], "\"met\": 6,", "\"met\": 5,"),
      (["measure", "warwickshire", "WAR-38"], "5.2%", "4.6%"),
      (["compare", "apprenticeship-16-17", "--area", "Warwickshire", "--period", "2022/23"], "5.2%", "4.6%"),
      (["releases"], "participation-2026-04-08", "participation-2026-10-20"),
      (["calendar", "--format", "json"], "\"from\": \"19 October 2026\"", "\"from\": \""),
    ] {
      let known = try Command(arguments: command + ["--known-by", "2026-10-19", "--database", database])
      let newest = try Command(arguments: command + ["--database", database])
      #expect(known.status == 0 && newest.status == 0)
      #expect(known.output.contains(then), "\(command)")
      #expect(newest.output.contains(now), "\(command)")
      #expect(known.output != newest.output, "\(command)")
    }
  }

  /// The NEET scorecard of 2023, Warwickshire's share in an apprenticeship corrected from 5.2 to 4.6.
  private func revised() throws -> String {
    let path = Command.root.appending(path: "data/neet/neet_scorecard_2023.csv.gz").path
    return try shell("gzip -dc '\(path)' | sed '/,Warwickshire,/s/,88.4,5.2,/,88.4,4.6,/'")
  }
}
