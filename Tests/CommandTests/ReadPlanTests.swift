import Foundation
import Testing

/// `cairn plan read`, from a document to a strategy that is held.
struct ReadPlanTests {
  private let database: String

  init() throws { database = try Command.database.get() }

  private static let document = """
    # Ambleford learning plan

    By 2027 we want to see:

    - the percentage of children with a good level of development will rise from 60% to 70%
    - fewer permanent exclusions
    - all children who move here are offered a place within 15 days
    - high quality technical education

    | Indicator | Baseline | 2026 | 2027 |
    |---|---|---|---|
    | Persistent absence | 23% | 20% | 18% |

    | What we will do | Lead | By when |
    |---|---|---|
    | Open "the Hub": a place for young carers | Youth team | May 2026 |
    """

  private func written(_ text: String = document, as name: String = "Our plan 2025.md") throws -> URL {
    let file = try Command.folder().appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }

  @Test func `a document becomes a draft that is taken over once it is filled in`() throws {
    let file = try written()
    let draft = file.deletingLastPathComponent().appending(path: "draft.yaml")
    let reading = try Command(
      "plan", "read", file.path, "-o", draft.path, "--area", "Warwickshire", "--id", "Ambleford plan", "--database",
      database)
    #expect(reading.status == 0)
    #expect(reading.errors.hasPrefix("4 promises were found among "))
    #expect(reading.errors.contains("1 can be read in more than one way: marked SETTLE."))
    var text = try String(contentsOf: draft, encoding: .utf8)
    #expect(text.contains("strategy: ambleford-plan\ntitle: \"Ambleford learning plan\"\n"))
    #expect(text.contains("authority: 937  # Warwickshire\n"))
    #expect(text.contains("target: \"at most 20% by 2026; and at most 18% by 2027\"  # read whole\n"))
    #expect(
      text.contains(
        "what: \"Open \\\"the Hub\\\": a place for young carers\"\n        lead: \"Youth team\"\n        by: \"May 2026\"\n"
      ))
    #expect(text.contains("# - high quality technical education"))
    #expect(try Command("check", draft.path).status == 1)
    text = text.replacing("adopted:  # FILL IN", with: "adopted: 2025-09-01  # FILL IN")
    try Data(text.utf8).write(to: draft)
    let checked = try Command("check", draft.path)
    #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
  }

  @Test func `a share within a limit is the figure of an indicator that is called so, and the sentence is its name`()
    throws
  {
    let file = try written("# SEND\n\nAt least 90% of EHC plans issued within 20 weeks by December 2027.\n")
    let draft = try Command("plan", "read", file.path, "--database", database).output
    #expect(draft.contains("title: \"At least 90% of EHC plans issued within 20 weeks by December 2027\"\n"))
    #expect(draft.contains("target: \"at least 90% by December 2027\"  # read whole\n"))
    #expect(draft.contains("- {indicator: ehc-plans-within-20-weeks}\n"))
  }

  @Test func `a draft that is there is left alone`() throws {
    let file = try written()
    let draft = file.deletingLastPathComponent().appending(path: "draft.yaml")
    try Data("mine".utf8).write(to: draft)
    let reading = try Command("plan", "read", file.path, "-o", draft.path, "--database", database)
    #expect(reading.status == 2)
    #expect(
      reading.errors
        == "cairn: \(draft.path) is there already and was left as it is. Name another file, or give --overwrite.\n")
    #expect(try String(contentsOf: draft, encoding: .utf8) == "mine")
    #expect(try Command("plan", "read", file.path, "-o", draft.path, "--overwrite", "--database", database).status == 0)
    #expect(try String(contentsOf: draft, encoding: .utf8).hasPrefix("# Proposed by"))
  }

  @Test func `a document that can't be read, or promises nothing, is said in a sentence`() throws {
    let damaged = try written("no document", as: "plan.docx")
    let refused = try Command("plan", "read", damaged.path, "--database", database)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("plan.docx: error: This is text, and no .docx document"))
    #expect(
      try Command("plan", "read", "/nowhere/plan.pdf", "--database", database).errors
        == "cairn: There is no file /nowhere/plan.pdf.\n")
    let long = try written(String(repeating: "We meet again. ", count: 40_001), as: "long.txt")
    #expect(
      try Command("plan", "read", long.path, "--database", database).errors.contains("at most 40000 are looked through")
    )
    let empty = try Command("plan", "read", try written("We met in May.").path, "--database", database)
    #expect(empty.status == 0 && empty.output.isEmpty)
    #expect(empty.errors.hasSuffix("There is nothing to draft, and no file was written.\n"))
  }
}
