import Foundation
import Testing

/// `cairn claims`, on a plain text that needs no other program.
@Suite struct ClaimsTests {
  private let database: String

  init() throws { database = try Command.database.get() }

  private func written(_ text: String) throws -> URL {
    let file = try Command.folder().appending(path: "report.txt")
    try Data(text.utf8).write(to: file)
    return file
  }

  @Test func `what is wrong in a report is told with the right figure, and the exit status says so`() throws {
    let file = try written("Attainment\n\nAttainment 8 was 45.0 in 2024/25.\n\nAttainment 8 fell in 2024/25.\n")
    let wrong = try Command("claims", file.path, "--council", "Derbyshire", "--database", database)
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("Of 2 claims 1 is right and 1 is wrong."))
    #expect(wrong.output.contains("a change of 0.4 points"))
    let right = try written("Attainment 8 was 45.0 in 2024/25.")
    #expect(try Command("claims", right.path, "--council", "Derbyshire", "--database", database).status == 0)
    #expect(try Command("claims", right.path, "--council", "Atlantis", "--database", database).status == 2)
    #expect(
      try Command("claims", "/nowhere/report.docx", "--council", "Derbyshire", "--database", database).errors.contains(
        "There is no file"))
  }
}
