import Foundation
import Testing

/// What a person is told, and with which exit status, when something is wrong.
struct MessageTests {
  let database: String

  init() throws { database = try Command.database.get() }

  @Test func `an unknown strategy or measure is named, with the nearest one`() throws {
    let strategy = try Command("scorecard", "warwikshire", "--database", database)
    #expect(strategy.status == 2)
    #expect(
      strategy.errors == "cairn: There is no strategy “warwikshire”. Did you mean “warwickshire”? "
        + "The strategies are central-bedfordshire, nottinghamshire, sefton, warwickshire, worcestershire.\n")
    let measure = try Command("measure", "warwickshire", "WAR-2O", "--database", database)
    #expect(measure.status == 2)
    #expect(measure.errors.contains("“warwickshire” has no measure “WAR-2O”. Did you mean “WAR-20”?"))
  }

  @Test func `a mistyped command is named, with the nearest one`() throws {
    let command = try Command("scorcard", "warwickshire")
    #expect(command.status == 2)
    #expect(command.errors.hasPrefix("cairn: There is no command “scorcard”. Did you mean “scorecard”?"))
  }

  @Test func `wrong usage exits with 2`() throws {
    #expect(try Command("scorecard", "--database", database).status == 2)
    #expect(try Command("serve", "--port", "0", "--database", database).status == 2)
    #expect(try Command("measure", "warwickshire", "WAR-20", "--on", "2023-02-30", "--database", database).status == 2)
  }

  @Test func `help exits with 0`() throws { #expect(try Command("--help").status == 0) }

  @Test func `a date before the first release says what is held`() throws {
    let command = try Command("scorecard", "warwickshire", "--known-by", "2020-01-01", "--database", database)
    #expect(command.status == 2)
    #expect(
      command.errors == "cairn: Nothing was known by 1 January 2020: "
        + "the first release held is known from 8 April 2026.\n")
  }

  @Test func `a file that is no database is left alone`() throws {
    let path = try Command.folder().appending(path: "letter.sqlite")
    try Data(String(repeating: "Dear Sir or Madam, ", count: 100).utf8).write(to: path)
    let command = try Command("scorecard", "warwickshire", "--database", path.path)
    #expect(command.status == 3)
    #expect(
      command.errors == "cairn: \(path.path) is not a Cairn database. Move it away or name another with --database.\n")
    #expect(try Data(contentsOf: path).count == 1_900)
  }

  @Test func `a wrong key in a strategy is found with line, column and what to do`() throws {
    let path = try Command.folder().appending(path: "ambleford.yaml").path
    let text = try String(
      contentsOf: Command.root.appending(path: "definitions/strategies/warwickshire.yaml"), encoding: .utf8)
    try text.replacing("    board:", with: "    bored:").write(toFile: path, atomically: true, encoding: .utf8)
    let command = try Command("check", path)
    #expect(command.status == 1)
    #expect(
      command.errors.contains(
        "\(path):25:5: error: “bored” is not a key of an objective; did you mean “board”? "
          + "The keys are id, title, board, promises, actions. (unknown-key)"))
  }

  @Test func `a mistake in the national commitments is found as such`() throws {
    let path = try Command.folder().appending(path: "commitments.yaml").path
    let text = try String(
      contentsOf: Command.root.appending(path: "definitions/national-commitments.yaml"), encoding: .utf8)
    try text.replacing("kind: law", with: "kind: rumour", maxReplacements: 1).write(
      toFile: path, atomically: true, encoding: .utf8)
    let command = try Command("check", path)
    #expect(command.status == 1 && command.output.isEmpty)
    #expect(command.errors.contains("“kind: rumour” must be one of law, guidance, ambition"))
    let real = try Command("check", Command.root.appending(path: "definitions/national-commitments.yaml").path)
    #expect(real.status == 0, "\(real.errors)")
  }

  @Test func `a port that is taken is named`() async throws {
    // Others test on this machine as well.
    let port = String(20_000 + Int(ProcessInfo.processInfo.processIdentifier) % 30_000)
    let first = try Command.start(["serve", "--port", port, "--database", database])
    defer { first.process.terminate() }
    for _ in 0..<1_200 where try String(contentsOf: first.output, encoding: .utf8).isEmpty {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try String(contentsOf: first.output, encoding: .utf8) == "Cairn is at http://127.0.0.1:\(port)\n")
    let second = try Command("serve", "--port", port, "--database", database)
    #expect(second.status == 3)
    #expect(
      second.errors == "cairn: Port \(port) on 127.0.0.1 is taken by another program. "
        + "Choose another: cairn serve --port 8081\n")
  }
}
