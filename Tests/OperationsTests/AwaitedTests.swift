import Days
import Enquiries
import Reports
import Strategy
import Supply
import Testing
import TestSupport

private func evaluations(_ strategies: [String]) throws -> [[MeasureEvaluation]] {
  let record = try LoadRecord().run(from: try Bundled.store())
  return try strategies.map { try EvaluateStrategy($0, on: try day("2026-11-20")).run(on: record) }
}

private func awaited(_ strategy: String) throws -> AwaitedReport {
  let all = try evaluations([strategy])
  return AwaitedReport(try #require(ScorecardReport(all[0])))
}

struct AwaitedTests {
  @Test(arguments: [
    // The council's own, a question, a definition that is published for another group, a series that pauses.
    (
      "warwickshire", "WAR-06", NoVerdictReason.awaitingReturn, "The council’s exclusions casework",
      "No date set"
    ),
    ("warwickshire", "WAR-08", .ambiguous, "The council", "No date set"),
    (
      "warwickshire", "WAR-40", .proxyOnly,
      "The council’s records of young people’s activity; the published series counts those not known too",
      "Not held here"
    ),
    ("nottinghamshire", "NOT-09a", .seriesPaused, "DfE", "October 2027"),
    ("nottinghamshire", "NOT-01b", .noBaseline, "DfE", "Not to be expected"),
    ("sefton", "SEF-01", .seriesBroken, "The council", "No date set"),
  ])
  func `What a promise waits for, from whom and when`(
    strategy: String, measure: String, reason: NoVerdictReason, from: String, expected: String
  ) throws {
    let figure = try #require(try awaited(strategy).figures.first { $0.evaluation.measure.id == measure })
    #expect(figure.reason == reason)
    #expect(figure.from.hasPrefix(from.prefix(40)))
    #expect(figure.expected == expected)
    #expect(!figure.figure.isEmpty && !figure.isOverdue)
  }

  @Test func `Every promise without a verdict waits for something, and none with one does`() throws {
    for all in try evaluations(["nottinghamshire", "sefton", "warwickshire", "worcestershire", "central-bedfordshire"])
    {
      let report = AwaitedReport(try #require(ScorecardReport(all)))
      #expect(report.figures.map(\.evaluation.measure.id) == all.filter { $0.verdict.reason != nil }.map(\.measure.id))
      #expect(report.groups.flatMap(\.figures).count == report.figures.count)
      #expect(report.csv.split(whereSeparator: \.isNewline).count == report.figures.count + 1)
      #expect(report.figures.allSatisfy { !$0.figure.isEmpty && !$0.from.isEmpty && !$0.expected.isEmpty })
    }
  }

  /// LAIT's dictionary has 1 October 2027 for Progress 8 and 1 November 2026 for the good level of development; the EHC plan
  /// statistics come each June.
  @Test func `The release calendar has what publishers said, and knows what is overdue`() throws {
    let all = try evaluations(["nottinghamshire", "warwickshire"]).flatMap(\.self)
    let calendar = ReleaseCalendar(all, on: try day("2026-11-20"))
    let paused = try #require(calendar.coming.first { $0.promises.contains { $0.measure == "NOT-09a" } })
    #expect(paused.day == (try day("2027-10-01")) && paused.publisher == "DfE")
    #expect(paused.promises.first { $0.measure == "NOT-09a" }?.canSettle == true)
    // In November what is to come in November is not late.
    #expect(calendar.coming.contains { $0.promises.contains { $0.measure == "WAR-01" } })
    let december = ReleaseCalendar(all, on: try day("2026-12-01"))
    let late = try #require(december.overdue.first { $0.promises.contains { $0.measure == "WAR-01" } })
    #expect(late.day == (try day("2026-11-01")) && late.promises.allSatisfy { !$0.canSettle })
    let plans = try #require(calendar.overdue.first { $0.publisher.contains("health and care plans") })
    #expect(plans.day == (try day("2026-06-01")))
    let before = ReleaseCalendar(all, on: try day("2026-04-08"))
    #expect(before.coming.count > calendar.coming.count && before.entries.count == calendar.entries.count)
  }
}
