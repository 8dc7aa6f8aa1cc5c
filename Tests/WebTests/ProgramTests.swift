import Days
import Enquiries
import Strategy
import Synchronization
import Testing

@testable import Web

struct ProgramTests {
  @Test func `so many requests a minute are answered from each address, then it is told how long to wait`() {
    let start = ContinuousClock.now
    let passed = Mutex(0.0)
    let limit = RequestLimit(most: 3) { start + .seconds(passed.withLock { $0 }) }
    #expect((1...3).allSatisfy { _ in limit.wait("a") == nil })
    passed.withLock { $0 = 20 }
    #expect(limit.wait("a") == 40 && limit.wait("b") == nil)
    passed.withLock { $0 = 59.5 }
    #expect(limit.wait("a") == 1)
    passed.withLock { $0 = 60 }
    #expect(limit.wait("a") == nil)
  }

  @Test(arguments: [
    (String?.none, String?.some("/api/v1/verdicts")), ("*/*", "/api/v1/verdicts"), ("text/csv", "/api/v1/verdicts.csv"),
    ("text/csv;q=0.5, application/json", "/api/v1/verdicts"), ("application/*;q=0.2, text/*", "/api/v1/verdicts.csv"),
    ("text/html, */*;q=0.1", "/api/v1/verdicts"), ("text/html", nil), ("application/json;q=0", nil),
  ])
  func `a table is had as what is accepted`(accept: String?, path: String?) {
    #expect(AcceptedFile.address("/api/v1/verdicts", accept: accept) == path)
    #expect(AcceptedFile.address("/api/v1/verdicts.json", accept: accept) == "/api/v1/verdicts.json")
  }

  @Test func `a verdict changes on the day on which it is another, and not the day before`() throws {
    let record = try RealSite.record.get()
    let since = try #require(Day("2016-01-01"))
    let turns = try FollowVerdicts(since: since, until: RealSite.day, strategy: "sefton", knownDays: []).run(on: record)
    {
      _ in record
    }
    #expect(!turns.isEmpty && turns.map(\.day) == turns.map(\.day).sorted(by: >))
    for turn in turns {
      let now = try EvaluateStrategy("sefton", on: turn.day).run(on: record, measure: turn.after.measure.id)
      #expect(now.verdict == turn.after.verdict && turn.before.verdict != turn.after.verdict)
    }
    let missed = turns.filter { turn in
      let before = try? EvaluateStrategy("sefton", on: turn.day + -1).run(on: record, measure: turn.after.measure.id)
      return turn.after.isPastDeadline && !turn.before.isPastDeadline && before?.verdict != turn.before.verdict
    }
    #expect(missed.isEmpty, "a deadline that has passed is told of on the day after it")
  }
}
