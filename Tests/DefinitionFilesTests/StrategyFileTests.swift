import DefinitionFiles
import Findings
import Strategy
import Testing

@Test func `A strategy without a slip is read`() throws {
  let strategy = try StrategyFile.read(ambleford, file: "ambleford.yaml", catalogue: catalogue)
  #expect(strategy.promises.map(\.promise.id) == ["AMB-1"])
  #expect(strategy.promises.first?.promise.measures.first?.law == "")
}

private let amended = "target: at least 90% by 2023, amendments: ["

@Test(arguments: [
  Slip("title: Ambleford", "titlee: Ambleford", "unknown-key", 2, 1, "“titlee”", "did you mean “title”?"),
  Slip("    board:", "    boards:", "unknown-key", 10, 5, "“boards” is not a key of an objective", "“board”"),
  Slip("document: Plan 2020\n", "", "missing-key", 1, 1, "A strategy needs “document”"),
  Slip("        place: page 3\n", "", "missing-key", 12, 9, "A promise needs “place”"),
  Slip("title: Plans in time, evidence", "evidence", "missing-key", 17, 13, "A measure needs “title”"),
  Slip("status: adopted", "status: adoptd", "wrong-value", 5, 9, "draft, adopted, closed"),
  Slip("adopted: 2020-09-01", "adopted: 2020-09-31", "wrong-value", 6, 10, "2020-09-31", "a day such as"),
  Slip("authority: 401", "authority: Ambleford", "wrong-value", 4, 12, "a whole number"),
  Slip("stated-as: measure", "stated-as: wish", "wrong-value", 14, 20, "measure, objective, action"),
  Slip("title: Inclusion\n", "title:\n", "empty-value", 9, 11, "“title” of an objective must be a text"),
  Slip("by 2023", "by 2023 or so", "target-refused", 18, 22, "or so", "was not understood"),
  Slip("at least", "around", "target-refused", 18, 22, "around"),
  Slip("indicator: plans", "indicator: plan", "unknown-indicator", 17, 89, "“plan” is not an indicator"),
  Slip("indicator: plans", "indicator: plans, group: boys", "unknown-group", 17, 103, "Its groups are all, fsm"),
  Slip("board: inclusion", "board: learning", "unknown-board", 10, 12, "“learning” is not one of the “boards”"),
  Slip("evidence: published", "evidence: proxy", "proxy-unmarked", 17, 72, "needs “proxy: true”"),
  Slip("indicator: plans", "indicator: plans, proxy: true", "proxy-as-the-thing", 17, 57, "Every series is a proxy"),
  Slip("at least", "at most", "against-polarity", 18, 22, "asks for worse", "high is good"),
  Slip(
    "target: at least", "baseline: {value: 80%, period: \"2020\"}, target: at least", "baseline-in-cancelled-year", 18,
    45, "Nothing was counted."),
  Slip(
    "target: at least 90% by 2023", "target: at least 90% by 2023, added: 2022-13-01", "wrong-value", 18, 51,
    "2022-13-01"),
  Slip(
    "target: at least 90% by 2023", "\(amended){from: 2022-04-01, target: at least 70% by 2023}]", "missing-key", 18,
    57,
    "An amendment needs “reason”"),
  Slip(
    "target: at least 90% by 2023", "\(amended){from: 2022-04-01, target: no less than 90% by 2023, reason: None}]",
    "amendment-without-change", 18, 84, "in force already"),
  Slip(
    "target: at least 90% by 2023", "\(amended){from: 2022-04-01, target: at most 70%, reason: None}]",
    "against-polarity", 18, 84, "asks for worse"),
  Slip(
    "target: at least 90% by 2023",
    "\(amended){from: 2022-04-01, target: at least 70%, reason: A}, {from: 2022-04-01, target: at least 80%, reason: B}]",
    "amendments-out-of-order", 18, 117, "one from 2022-04-01 can’t follow one from 2022-04-01"),
  Slip("adopted: 2020-09-01", "adopted: 2020-09-01\nends: 2010-08-31", "ends-before-adopted", 7, 7, "2010-08-31"),
  Slip("strategy: ambleford", "strategy: amble ford/x", "no-id", 1, 11, "“amble ford/x” is no id"),
  Slip("authority: 401", "authority: 401\nauthority: 402", "key-twice", nil, nil, "authority", "twice"),
  Slip("document: Plan", "document: \"Plan", "not-yaml", nil, nil, "not YAML"),
  Slip("title: Ambleford Learns", "title: [Ambleford", "not-yaml", nil, nil, "not YAML"),
])
func `A slip is found where it stands, and nothing else is`(slip: Slip) throws {
  try #require(ambleford.contains(slip.from))
  let found = try findings(ambleford.replacing(slip.from, with: slip.to, maxReplacements: 1))
  try #require(found.contains { $0.check == slip.check }, "\(found)")
  for finding in found where finding.check == slip.check {
    for word in slip.words { #expect(finding.message.contains(word), "\(finding)") }
    #expect(finding.file == "ambleford.yaml" && finding.severity == .error)
    if let line = slip.line { #expect(finding.line == line, "\(finding)") } else { #expect(finding.line != nil) }
    if let column = slip.column { #expect(finding.column == column, "\(finding)") }
  }
}

@Test(arguments: ["", "\n\n", "# only a comment\n", "---\n"])
func `An empty file is said to be empty`(text: String) throws {
  let found = try findings(text)
  #expect(found.count == 1)
  #expect(["empty-file", "wrong-shape"].contains(found.first?.check), "\(found)")
}

@Test(arguments: ["just a text", "- a\n- list\n", "42"])
func `A file of another shape is told what is expected`(text: String) throws {
  let found = try findings(text)
  #expect(found.map(\.check) == ["wrong-shape"])
  #expect(found.first?.message.contains("a strategy with the keys strategy, title") == true)
  #expect(found.first?.line == 1)
}

@Test func `Every slip of a file is told at once`() throws {
  let text = ambleford.replacing("status: adopted", with: "status: new").replacing("by 2023", with: "soon")
    .replacing("authority: 401", with: "authority: x")
  #expect(Set(try findings(text).map(\.check)) == ["wrong-value", "target-refused"])
  #expect(try findings(text).count >= 2)
}

@Test func `A list that must hold something may not be empty or another thing`() throws {
  let start = try #require(ambleford.firstRange(of: "objectives:"))
  for end in ["objectives: []\n", "objectives: none\n"] {
    let found = try findings(ambleford[..<start.lowerBound] + end)
    #expect(found.map(\.check) == ["wrong-shape"])
    #expect(found.first?.message.contains("“objectives” must be a list with at least one entry") == true)
    #expect(found.first?.line == 7)
  }
}
