import DefinitionFiles
import Findings
import PublishedData
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
  indicators:
    - id: plans
      measure: Plans
      name: Plans in time
      scope: Share of plans
      unit: "%"
      decimals: 1
      phrase: issued {value} in time

  """

private func finding(_ slip: Slip, in text: String, _ read: (String) throws -> Void) throws {
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
  Slip("unit: \"%\"", "unit: pounds", "wrong-value", 6, 11, "%, number"),
  Slip("issued {value}", "issued some", "wrong-value", 8, 13, "{value}"),
  Slip("    scope: Share of plans\n", "", "missing-key", 2, 5, "An indicator needs “scope”"),
])
func `A slip in the indicators is found where it stands`(slip: Slip) throws {
  try finding(slip, in: indicators) { _ = try IndicatorsFile.read($0, file: "indicators.yaml") }
}

@Test func `Both lists are read without a slip`() throws {
  #expect(try AreaDefinitions(reading: areas, file: "areas.yaml").validities[401]?.successors == [402, 403])
  #expect(try IndicatorsFile.read(indicators, file: "indicators.yaml").map(\.id) == ["plans"])
}
