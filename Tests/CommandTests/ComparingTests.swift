import Foundation
import TestSupport
import Testing

/// `compare`, `find` and `area` as a person runs them.
struct ComparingTests {
  let database: String

  init() throws { database = try Command.database.get() }

  private func output(_ arguments: String...) throws -> String {
    let command = try Command(arguments: arguments + ["--database", database])
    #expect(command.status == 0, "\(arguments): \(command.errors)")
    return command.output
  }

  @Test func `comparisons print as last read by a person`() throws {
    try expectGolden(output("compare", "attainment-8", "--group", "fsm", "--area", "Sefton"), "compare-one.txt")
    try expectGolden(
      output("compare", "ehc-plans-within-20-weeks", "--area", "Warwickshire", "West Yorkshire"),
      "compare-several.txt")
    try expectGolden(
      output("compare", "funded-two-year-olds", "--area", "Warwickshire", "--neighbours", "2021"), "compare-broken.txt")
    try expectGolden(output("compare", "spending-children", "--area", "Kent", "--period", "2024"), "compare-totals.txt")
    try expectGolden(output("compare", "persistent-absence"), "compare-all.txt")
  }

  @Test func `figures that two data sets publish are held against each other, as text and as files`() throws {
    try expectGolden(output("reconcile", "ehc-assessment-requests-refused"), "reconcile.txt")
    try expectGolden(output("reconcile", "attainment-8", "--format", "csv"), "reconcile.csv")
    try expectGolden(output("reconcile", "not-known-16-17", "--format", "json"), "reconcile.json")
    let command = try Command(arguments: ["reconcile", "phonics", "--database", database])
    #expect(command.status == 2 && command.output.isEmpty)
    #expect(
      command.errors == "cairn: Only one data set held publishes “phonics”: there is nothing to hold it against.\n")
  }

  @Test func `a search and a profile print as last read by a person`() throws {
    try expectGolden(output("find", "fsm", "attainment"), "find.txt")
    try expectGolden(output("area", "Warwickshire"), "area.txt")
    try expectGolden(output("area", "Cumbria"), "area-ended.txt")
    try expectGolden(output("area", "Hull", "--topic", "exclusions and suspensions"), "area-topic.txt")
  }

  @Test func `files for scripts are as last read by a person`() throws {
    try expectGolden(
      output("compare", "attainment-8", "--group", "fsm", "--area", "Sefton", "--format", "json"), "compare.json")
    try expectGolden(
      output("compare", "attainment-8", "--group", "fsm", "--area", "Sefton", "Cumbria", "--format", "csv"),
      "compare.csv")
    try expectGolden(output("find", "phonics", "--format", "csv"), "find.csv")
    try expectGolden(output("area", "Warwickshire", "--topic", "EHC plans", "--format", "csv"), "area.csv")
    try expectGolden(output("area", "Warwickshire", "--topic", "EHC plans", "--format", "json"), "area.json")
  }

  @Test func `text fits 80 columns`() throws {
    for arguments in [
      ["compare", "attainment-8", "--group", "disadvantaged"], ["compare", "spending-children"],
      ["compare", "level-3-by-19", "--group", "fsm", "--area", "Durham"], ["area", "Kent"], ["area", "England"],
      ["find", "school"], ["compare", "infant-mortality", "--area", "839"],
    ] {
      let command = try Command(arguments: arguments + ["--database", database])
      let widest = command.output.split(separator: "\n").max { $0.count < $1.count } ?? ""
      #expect(widest.count <= 80, "\(arguments): \(widest)")
    }
  }

  @Test(arguments: [
    (["compare", "atainment-8"], "There is no indicator “atainment-8”. Did you mean “attainment-8”?"),
    (
      ["compare", "attainment-8", "--area", "Warwikshire"],
      "There is no area “Warwikshire”. Did you mean “Warwickshire”?"
    ),
    (
      ["compare", "progress-8", "--period", "2025"], "“progress-8” has no period “2025”. Progress 8 can't be worked out"
    ),
    (
      ["compare", "phonics", "--period", "2020"],
      "No figure of “phonics” is published for 2019/20. National assessments"
    ),
    (
      ["compare", "phonics", "--neighbours", "2023"],
      "There is no neighbour edition “2023”. The editions held are 2021, 2025."
    ),
    (
      ["compare", "phonics", "--since", "2025", "--period", "2024"],
      "Changes can only be counted from a period before 2023/24."
    ),
    (["compare", "phonics", "--against", "looked-after"], "is not published for a group “looked-after”"),
    (["find", "xyzzyplugh"], "No indicator has any of the words “xyzzyplugh”."),
    (["area", "🦆"], "There is no area “🦆”. Give a local authority's name"),
    (["area", "Kent", "--topic", "absense"], "There is no topic “absense”. Did you mean “Absence”?"),
  ])
  func `a slip is named, with what to do`(arguments: [String], message: String) throws {
    let command = try Command(arguments: arguments + ["--database", database])
    #expect(command.status == 2)
    #expect(command.output.isEmpty)
    #expect(command.errors.hasPrefix("cairn: "))
    #expect(command.errors.contains(message), "\(command.errors)")
  }
}
