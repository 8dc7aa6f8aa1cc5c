import Foundation
import TestSupport
import Testing

struct JudgingTests {
  let database: String

  init() throws { database = try Command.database.get() }

  @Test func `the scorecard and the measure print as last read by a person`() throws {
    let on = ["--on", "2026-11-20", "--database", database]
    try expectGolden(
      Command("scorecard", "warwickshire", on[0], on[1], on[2], on[3]).output, "scorecard.txt")
    try expectGolden(
      Command("measure", "warwickshire", "WAR-20", on[0], on[1], on[2], on[3]).output, "measure.txt")
    try expectGolden(
      Command("measure", "warwickshire", "WAR-20", "--on", "2022-11-20", "--database", database).output,
      "measure-2022.txt")
    try expectGolden(Command("releases", "--database", database).output, "releases.txt")
  }

  @Test func `national commitments print as last read by a person, for all, for one and for a council`() throws {
    let on = ["--on", "2026-11-20", "--database", database]
    try expectGolden(Command("national", on[0], on[1], on[2], on[3]).output, "national.txt")
    try expectGolden(
      Command("national", "--council", "leeds", on[0], on[1], on[2], on[3]).output, "national-council.txt")
    let one = try Command("national", "--commitment", "ehc-plans-in-20-weeks", on[0], on[1], on[2], on[3])
    try expectGolden(one.output, "national-commitment.txt")
    let both = try Command("national", "--commitment", "x", "--council", "leeds", "--database", database)
    #expect(both.status == 2 && both.errors.contains("not for both"))
    let none = try Command("national", "--commitment", "ehc-plans-in-20-week", "--database", database)
    #expect(none.status == 2 && none.errors.contains("Did you mean “ehc-plans-in-20-weeks”?"))
  }

  @Test func `JSON holds the same figures as the record`() throws {
    let command = try Command("measure", "warwickshire", "war-20", "--format", "json", "--database", database)
    #expect(command.status == 0)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
    #expect(json["verdict"] as? String == "not met")
    #expect(json["since"] as? String == "worse")
    #expect(json["value"] as? Double == 21.3)
    #expect(json["value_at_deadline"] as? Double == 42.9)
    #expect(json["reason"] is NSNull)
  }

  @Test func `nothing goes to standard output but the answer`() throws {
    let fresh = try TestDatabase.named(in: Command.folder())
    let command = try Command("scorecard", "warwickshire", "--format", "json", "--database", fresh)
    #expect(command.output.hasPrefix("{"))
    #expect(command.errors.contains("Importing Local Authority Interactive Tool, known from 8 April 2026: done"))
  }

  @Test func `text fits 80 columns`() throws {
    let output = try Command("measure", "warwickshire", "WAR-20", "--database", database).output
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
