extension SelfTest {
  mutating func holdsWords() {
    for code in [
      "struct AttendanceMetric {}", "final class RowManager {}", "enum KPIs {}", "typealias SLADay = Int",
      "protocol TermService {}", "struct DateUtils {}", "actor StoreImpl {}", "struct PupilDTO {}",
      "let a = try! b()", "let a = b as! C", "let a = b!", "let a = b[0]!.c", "let a = b()! + 1", "var a: String!",
      "fatalError(\"no\")", "print(\"\\(a!)\")",
    ] {
      expect(CheckWords.problems(in: file(code)).count == 1, "this is caught once: \(code)")
    }
    for code in [
      "struct SuccessMeasure {}", "struct Slab {}", "struct Implied {}",
      "let metric = 1", "if a != b {}", "if a !== b {}", "guard !a, (!b) else {}", "// struct Helper, try! and a!",
      "print(\"Stop! Service as! usual\")", "let a = try? b()", "let a = b as? C", "return !a",
    ] {
      expect(CheckWords.problems(in: file(code)).isEmpty, "this is left alone: \(code)")
    }
    expect(!CheckWords.problems(inName: "Sources/Days/DayHelpers.swift").isEmpty, "a file's name is read")
    expect(!CheckWords.problems(inName: "Sources/Web/Services/Routes.swift").isEmpty, "a folder's name is read")
    expect(CheckWords.problems(inName: "Sources/Days/TermDates.swift").isEmpty, "a good name is left alone")
  }

  mutating func holdsDocuments() {
    let files = ["docs/a.md": "# One thing, and another\n", "docs/b.md": ""]
    let check = CheckDocs(exists: { files[$0] != nil }, text: { files[$0] })
    func broken(_ text: String) -> Int { check.brokenLinks(in: "docs/b.md", text).count }
    expect(broken("[a](a.md) [b](../docs/a.md) [c](a.md#one-thing-and-another)") == 0, "links that lead somewhere pass")
    expect(broken("[a](c.md)\n![b](a.svg)") == 2, "links that lead nowhere are caught")
    expect(broken("[a](a.md#two)") == 1, "a link to an absent heading is caught")
    expect(broken("[a](../../a.md)") == 1, "a link out of the repository is caught")
    expect(
      broken("[a](https://example.org/a) `[b](c.md)`\n```\n[b](c.md)\n```") == 0, "addresses and code are passed over")
    let named = check.missingDocuments(namedIn: "x.swift", "/// `docs/a.md`\n/// (docs/methods/z.md).")
    expect(named.map(\.line) == [2], "a document named in the source and absent is caught")
    let commands = RegisteredCommands([
      "@main struct Cairn: AsyncParsableCommand { C(commandName: \"cairn\", subcommands: [Load.self, CheckAll.self]) }",
      "struct Load: ParsableCommand { C(subcommands: [LAIT.self])\n struct LAIT: ParsableCommand { C(commandName: \"lait\") } }",
      "struct CheckAll: ParsableCommand {}",
    ])
    expect(
      commands.typed == ["cairn", "cairn check-all", "cairn load", "cairn load lait"], "commands are read as typed")
    expect(check.undocumented(["cairn"], in: "docs/b.md").count == 1, "a command without a word is caught")
  }

  private func file(_ code: String) -> SourceFile { SourceFile(path: "a.swift", target: "A", text: code + "\n") }

  mutating func holdsCouncils() {
    let check = CheckStatements(migrations: [
      "CREATE TABLE new_risk (\n  council_id INTEGER NOT NULL,\n  title TEXT\n);", "CREATE TABLE person (name TEXT);",
    ])
    func found(_ statement: String) -> Int {
      check.problems(in: SourceFile(path: "Sources/Store/R.swift", target: "Store", text: "let a = \(statement)")).count
    }
    expect(check.owned == ["risk"], "a table with a council's column is a council's")
    expect(found("\"SELECT title FROM risk WHERE title = $1\"") == 1, "a statement without the council is caught")
    expect(found("\"\"\"\n  DELETE FROM risk\n  \"\"\"") == 1, "a longer one too")
    expect(found("\"SELECT title FROM risk WHERE council_id = $1\"") == 0, "one that names it passes")
    expect(
      found("\"\"\"\n  SELECT title FROM risk -- of every council\n  \"\"\"") == 0,
      "one that says that it is for all passes")
    expect(found("\"SELECT name FROM person\"") == 0, "what no council owns is left alone")
  }

  mutating func holdsVerbs() {
    let check = CheckVerbs(matrix: "Verb { EndPlan(plan) }")
    func found(_ text: String, _ path: String = "Sources/Planning/EndPlan.swift") -> Int {
      check.problems(in: SourceFile(path: path, target: "Planning", text: text)).count
    }
    func verb(_ name: String, _ body: String) -> String {
      "public struct \(name) {\n  public func run(\n    by actor: Actor, in store: Store\n  ) throws {\n    \(body)\n  }\n}\n"
    }
    expect(found(verb("EndPlan", "try store.write(actor.permit(.editPlans)) { _ in }")) == 0, "a verb that asks passes")
    expect(found(verb("EndPlan", "try other.run(by: actor, in: store)")) == 0, "one that hands its actor on passes")
    expect(
      found(verb("EndPlan", "try store.read(Actor.nobody.permit(.enter)) { _ in }")) == 1,
      "one that asks nobody is caught")
    expect(
      found(verb("EndAll", "try store.write(actor.permit(.editPlans)) { _ in }")) == 1,
      "one outside the matrix is caught")
    expect(found("let all = Actor.command(\"x\")\n") == 1, "an actor who may do everything is made by commands alone")
    expect(found("let all = Actor.command(\"x\")\n", "Sources/cairn/Options.swift") == 0, "which may")
  }
}
