import DefinitionFiles
import Findings
import PublishedData
import TestSupport
import Testing

private let areas = """
  areas:
    - {number: 401, valid-to: 2023-03-31, successors: [402, 403], source: Ambleford Order}
  regions:
    West: 981
  neighbour-editions:
    "2025": 2025-05-01

  """

private let indicators = """
  topic: Plans
  indicators:
    - id: plans
      name: Plans in time
      scope: Share of plans
      unit: "%"
      decimals: 1
      better: neither
      year: year-to-september
      measures:
        all: Plans
        fsm: {measure: FSM_Plans, decimals: 2}
      phrase: issued {value} in time

  """

private let dataSets = """
  data-sets:
    - id: plans
      year: academic
      rows: {breakdown: Total}
      groups: pupil_group
      columns: [plans_issued]

  """

private let characteristics = """
  characteristics:
    - {id: all, name: everyone, short: All}
    - {id: fsm, name: pupils eligible for free school meals, short: FSM, peers: all}

  """

private let breaks = """
  breaks:
    - id: new-rules
      kind: broken
      indicators: [plans, p*]
      from: 2022
      to: 2024
      what: The rules changed.
      source: Invented

  """

private let successor = "{of: plans, is: plans, differs: It counts others.}"

private let sets = """
  sets:
    - {id: lakes, name: The Lakes, members: [401, 402], source: Invented}

  """

private func groups() throws -> [Characteristic] {
  try CharacteristicsFile.read(characteristics, file: "characteristics.yaml")
}

func finding(_ slip: Slip, in text: String, _ read: (String) throws -> Void) throws {
  try #require(text.contains(slip.from))
  let error = #expect(throws: FindingsError.self) { try read(text.replacing(slip.from, with: slip.to)) }
  let finding = try #require(error?.findings.first)
  #expect(error?.findings.count == 1, "\(String(describing: error))")
  #expect(finding.check == slip.check && finding.line == slip.line && finding.column == slip.column, "\(finding)")
  for word in slip.words { #expect(finding.message.contains(word), "\(finding)") }
}

@Test(arguments: [
  Slip("valid-to: 2023", "valid-until: 2023", "unknown-key", 2, 19, "“valid-until”", "valid-from, valid-to"),
  Slip("2023-03-31", "31 March 2023", "wrong-value", 2, 29, "a day such as"),
  Slip("[402, 403]", "[402, South]", "wrong-value", 2, 59, "whole numbers"),
  Slip("[402, 403]", "402", "wrong-value", 2, 53, "whole numbers"),
  Slip("West: 981", "West: far", "wrong-value", 4, 9, "a region's number"),
  Slip("2025-05-01", "May 2025", "wrong-value", 6, 11, "a day such as 2021-04-01"),
  Slip("regions:\n  West: 981\n", "", "missing-key", 1, 1, "needs “regions”"),
])
func `A slip in the areas is found where it stands`(slip: Slip) throws {
  try finding(slip, in: areas) { _ = try AreaDefinitions(reading: $0, file: "areas.yaml") }
}

@Test(arguments: [
  Slip("decimals: 1", "decimals: 6", "wrong-value", 7, 15, "a whole number from 0 to 5"),
  Slip("unit: \"%\"", "unit: pounds", "wrong-value", 6, 11, "%, percentage points, number"),
  Slip("better: neither", "better: none", "wrong-value", 8, 13, "high, low, neither, unstated"),
  Slip("year-to-september", "September", "wrong-value", 9, 11, "academic, financial"),
  Slip("fsm:", "fms:", "unknown-group", 11, 7, "“fms” is not a group of definitions/characteristics.yaml"),
  Slip("decimals: 2}", "decimals: two}", "wrong-value", 12, 43, "a whole number from 0 to 5"),
  Slip("decimals: 2}", "denominator: \"plans: open\"}", "unknown-count", 12, 46, "“plans: open” has no figures"),
  Slip("decimals: 2}", "also: [{figures: \"plans: open\"}]}", "unknown-count", 12, 50, "“plans: open” has no figures"),
  Slip("decimals: 2}", "also: [{decimals: 1}]}", "missing-key", 12, 40, "needs “figures”"),
  Slip("decimals: 2}", "data-set: plans}", "unknown-data-set", 12, 43, "“plans” is not a data set"),
  Slip("issued {value}", "issued some", "wrong-value", 13, 13, "{value}"),
  Slip("    scope: Share of plans\n", "", "missing-key", 3, 5, "An indicator needs “scope”"),
])
func `A slip in the indicators is found where it stands`(slip: Slip) throws {
  try finding(slip, in: indicators) { _ = try IndicatorsFile.read($0, file: "plans.yaml", characteristics: groups()) }
}

@Test(arguments: [
  Slip("year: academic", "year: school", "wrong-value", 3, 11, "academic, financial, calendar"),
  Slip("rows: {breakdown: Total}", "rows: Total", "missing-key", 2, 5, "A data set needs “rows”"),
  Slip("rows: {breakdown: Total}", "rows: {breakdown: [Total, {}]}", "wrong-value", 4, 23, "or a list of them"),
  Slip("columns: [plans_issued]", "columns: []", "wrong-shape", 6, 14, "at least one entry"),
  Slip("groups:", "group:", "unknown-key", 5, 5, "did you mean “groups”?"),
])
func `A slip in the data sets is found where it stands`(slip: Slip) throws {
  try finding(slip, in: dataSets) { _ = try DataSetsFile.read($0, file: "data-sets.yaml") }
}

@Test func `A data set's counts go by column and group`() throws {
  let set = try #require(try DataSetsFile.read(dataSets, file: "data-sets.yaml").first)
  #expect(set.yearType == .academicYear && set.rows == ["breakdown": ["Total"]])
  #expect(set.holds("plans: plans_issued, boys") && !set.holds("plans: plans_issued") && !set.holds("plans: x, boys"))
}

@Test(arguments: [
  Slip("kind: broken", "kind: bust", "wrong-value", 3, 11, "cancelled, paused, ended, assessed-otherwise, broken"),
  Slip("plans, p*", "plan", "unknown-indicator", 4, 17, "“plan” is not an indicator"),
  Slip("p*]", "q*]", "unknown-indicator", 4, 17, "“q*” is not an indicator"),
  Slip("[plans, p*]", "[]", "wrong-shape", 4, 17, "at least one entry"),
  Slip("from: 2022", "from: spring", "wrong-value", 5, 11, "a whole number"),
  Slip("from: 2022", "successors: [\(successor)]\n    from: 2022", "successor-of-nothing", 5, 17, "ended or is paused"),
  Slip(
    "kind: broken", "kind: ended\n    successors: [\(successor.replacing("of: plans", with: "of: plan"))]",
    "unknown-indicator", 4, 23, "“plan” is not an indicator"),
  Slip(
    "kind: broken", "kind: ended\n    successors: [{of: plans, is: plans}]", "missing-key", 4, 18,
    "A successor needs “differs”"),
])
func `A slip in the breaks is found where it stands`(slip: Slip) throws {
  try finding(slip, in: breaks) { _ = try SeriesBreaksFile.read($0, file: "series-breaks.yaml", indicators: ["plans"]) }
}

@Test(arguments: [
  Slip("peers: all", "peers: none", "unknown-group", 3, 79, "“none” is not one of the groups"),
  Slip(", short: FSM", "", "missing-key", 3, 5, "A group needs “short”"),
])
func `A slip in the groups is found where it stands`(slip: Slip) throws {
  try finding(slip, in: characteristics) { _ = try CharacteristicsFile.read($0, file: "characteristics.yaml") }
}

@Test(arguments: [
  Slip("[401, 402]", "[]", "empty-set", 2, 43, "area numbers"),
  Slip("[401, 402]", "[401, West]", "wrong-value", 2, 49, "whole numbers"),
])
func `A slip in the sets is found where it stands`(slip: Slip) throws {
  try finding(slip, in: sets) { _ = try AuthoritySetsFile.read($0, file: "authority-sets.yaml") }
}

@Test func `The lists are read without a slip`() throws {
  #expect(try AreaDefinitions(reading: areas, file: "areas.yaml").validities[401]?.successors == [402, 403])
  #expect(try AuthoritySetsFile.read(sets, file: "authority-sets.yaml").map(\.members) == [[401, 402]])
  let read = try IndicatorsFile.read(indicators, file: "plans.yaml", characteristics: groups())
  let plans = try #require(read.first)
  #expect(plans.topic == "Plans" && plans.polarity == .none && plans.yearType == .yearToSeptember)
  #expect(plans.series.map(\.measure) == ["Plans", "FSM_Plans"])
  #expect(plans.series.map(\.decimals) == [1, 2])
  #expect(plans.series(of: "fsm")?.characteristic.peers == "all")
  let known = try SeriesBreaksFile.read(breaks, file: "series-breaks.yaml", indicators: ["plans", "pupils"])
  #expect(known.first?.indicators == ["plans", "pupils"])
  #expect(known.first?.lastYear == 2024)
}
