import Benchmarking
import Claims
import Days
import Enquiries
import FoundationEssentials
import Reports
import Testing

/// `sentence,is,how`, the sentence between quotation marks.
private func workedClaims() throws -> [[String: String]] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Worked/claims.csv")
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
  return lines.map { line in
    let parts = line.dropFirst().split(separator: "\",", maxSplits: 1)
    let rest = parts[1].split(separator: ",", omittingEmptySubsequences: false)
    return ["sentence": String(parts[0]), "is": String(rest[0]), "how": String(rest[1])]
  }
}

/// Sentences of a council's papers with figures from the published files, half of them wrong in a known way.
@Suite struct CheckClaimsTests {
  private func checks(_ council: String = "Derbyshire") throws -> CheckClaims {
    let record = try Bundled.record.get()
    let area = try DescribeArea(council).area(in: record.published)
    return CheckClaims(of: area, on: record, day: try #require(Day(2026, 11, 1)))
  }

  @Test func `Of sixty sentences the wrong ones are found, and few right ones are called wrong`() throws {
    let rows = try workedClaims()
    let checks = try checks()
    var (missed, alarms): ([String], [String]) = ([], [])
    for row in rows {
      let sentence = row["sentence"] ?? ""
      let isWrong = try checks.run(sentence).contains { $0.outcome == .wrong || $0.outcome == .outOfDate }
      if row["is"] == "wrong", !isWrong { missed.append(sentence) }
      if row["is"] == "right", isWrong { alarms.append(sentence) }
    }
    #expect(rows.count { $0["is"] == "wrong" } == 30 && rows.count { $0["is"] == "right" } == 30)
    #expect(missed.isEmpty)
    #expect(alarms.count <= 2, "\(alarms)")
  }

  @Test(arguments: [
    // The published figures of Derbyshire and England, by hand from the release.
    (
      "In 2024/25, 68.3% of children in Derbyshire reached a good level of development.",
      "66.9%. 68.3% is the figure of England."
    ),
    (
      "66.8% of children in Derbyshire reached a good level of development in 2024/25.",
      "66.9%. 66.8% is the figure of 2023/24."
    ),
    ("Attainment 8 fell in 2024/25.", "44.6; 45.0 in 2024/25: a change of 0.4 points."),
  ])
  func `What is right is told beside what was stated`(sentence: String, told: String) throws {
    let claim = try #require(try checks().run(sentence).first { $0.outcome == .wrong })
    #expect(claim.told.hasSuffix(told), "\(claim.told)")
  }

  @Test(arguments: [
    "By 2028 we will reduce persistent absence to 15%.", "The target for persistent absence is 15%.",
    "The meeting of 12 March 2024 had 25 members and cost £3,000.", "Paragraph 4.2 of the report has 3 parts.",
    "The lanterns were lit 40 times.",
  ])
  func `Promises, and numbers of something else, are no claims`(sentence: String) throws {
    #expect(try checks().run(sentence).isEmpty)
  }

  @Test func `A verdict is held against the promise's own`() throws {
    let checks = try checks("Warwickshire")
    #expect(try checks.run("WAR-38 was met.").map(\.outcome) == [.right])
    #expect(try checks.run("WAR-38 was not met.").map(\.outcome) == [.wrong])
    #expect(try checks.run("WAR-99 was met.").map(\.outcome) == [.unchecked])
  }
}
