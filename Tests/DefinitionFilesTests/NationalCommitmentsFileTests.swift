import DefinitionFiles
import Findings
import PublishedData
import Strategy
import TestSupport
import Testing

private func commitment(_ changes: [String: String] = [:]) -> String {
  let keys = [
    ("id", "plans-in-time"), ("title", "Plans in time"), ("statement", "Every plan is in time."), ("kind", "law"),
    ("scope", "authorities"), ("said-by", "Parliament"),
    (
      "source",
      "{title: An Act, publisher: legislation.gov.uk, address: \"https://www.legislation.gov.uk/x\", date: 2014}"
    ),
    ("target", "at least 100%"), ("evidence", "published"), ("series", "[{indicator: ehc-plans-within-20-weeks}]"),
  ]
  let lines = keys.compactMap { key, value -> String? in
    let text = changes[key] ?? value
    return text.isEmpty ? nil : "\(key): \(text)"
  }
  let more = changes.filter { change in !keys.contains { $0.0 == change.key } }.map { "\($0.key): \($0.value)" }
    .sorted()
  return "commitments:\n  - " + (lines + more).joined(separator: "\n    ") + "\n"
}

private func findings(_ text: String) throws -> [Finding] {
  let catalogue = try published()
  do {
    _ = try NationalCommitmentsFile.read(text, file: "national.yaml", catalogue: catalogue)
    return []
  } catch let error as FindingsError {
    return error.findings
  }
}

@Test func `The national commitments that come with Cairn are read, each with its source`() throws {
  let all = try NationalCommitmentsFile.read(
    definition("national-commitments.yaml"), file: "national-commitments.yaml", catalogue: published())
  #expect(all.count == 21)
  #expect(Set(all.map(\.id)).count == 21)
  for commitment in all {
    #expect(commitment.source.address.hasPrefix("https://"), "\(commitment.id)")
    #expect(!commitment.source.date.isEmpty && !commitment.source.publisher.isEmpty)
    #expect(commitment.measure.firstTarget.questions.isEmpty, "\(commitment.id)")
  }
  let law = try #require(all.first { $0.id == "ehc-plans-in-20-weeks" })
  #expect(law.kind == .law && law.scope == .authorities && law.level == 100)
  let milestone = try #require(all.first { $0.id == "good-level-of-development-2028" })
  #expect(milestone.kind == .ambition && milestone.scope == .england && milestone.level == 75)
}

@Test(arguments: [
  (["kind": "rumour"], "wrong-value", 5), (["source": ""], "missing-key", 2),
  (["source": "{title: A, publisher: B, address: \"http://x\", date: C}"], "wrong-value", 8),
  (["target": "soon"], "target-refused", 9), (["series": "[{indicator: nothing}]"], "unknown-indicator", 11),
  (["series": "", "target": "no target set"], "unsaid", 2), (["unjudged": "nobody counts"], "judged-all-the-same", 12),
  (["id": "plans in time"], "no-id", 2), (["colour": "green"], "unknown-key", 12),
  (["from": "soon"], "wrong-value", 12),
])
func `A mistake in a commitment is told with its line`(changes: [String: String], check: String, line: Int) throws {
  let found = try findings(commitment(changes))
  #expect(found.contains { $0.check == check && $0.line == line }, "\(found)")
}

@Test func `A commitment as it should be is read, and one that stands twice is told`() throws {
  #expect(try findings(commitment()).isEmpty)
  let once = commitment()
  let twice = try findings(once + once.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n")
  #expect(twice.map(\.check) == ["stands-twice"])
}
