import Benchmarking
import Days
import PublishedData
import TestSupport
import Testing

private let held = [edition("2025", from: "2025-05-01"), edition("2021", from: "2021-04-01")]

@Test(arguments: [
  ("2021-04-01", "2021", true), ("2024-09-01", "2021", true), ("2025-04-30", "2021", true),
  ("2025-05-01", "2025", true), ("2026-01-01", "2025", true), ("2021-03-31", "2021", false),
  ("2020-09-01", "2021", false),
])
func `A promise is pinned to the edition in force that day, else to the first that came after`(
  day: String, name: String, wasInForce: Bool
) throws {
  let adopted = try #require(Day(day))
  let pinned = try #require(PinnedEdition(on: adopted, from: held))
  #expect(pinned.edition.name == name)
  #expect(pinned.wasInForce == wasInForce)
}

@Test func `Without an edition nothing is pinned`() {
  #expect(PinnedEdition(on: Day(number: 0), from: []) == nil)
}

@Test func `An edition from before an authority began is not its own; one that was pinned stays`() throws {
  let day = try #require(Day("2023-06-01"))
  let older = NeighbourEdition(name: "2021", inForceFrom: try #require(Day("2021-04-01")), neighbours: [402: []])
  let editions = [older, edition("2025", from: "2025-05-01")]
  let own = AmblefordRecord.ambleford
  let found = try #require(PinnedEdition(named: nil, on: day, of: own, from: editions))
  #expect(found.edition.name == "2025" && !found.wasInForce)
  #expect(PinnedEdition(named: nil, on: day, of: 402, from: editions)?.edition.name == "2021")
  #expect(PinnedEdition(named: "2021", on: day, of: own, from: editions)?.edition.name == "2021")
  #expect(PinnedEdition(named: nil, on: day, of: 409, from: editions)?.edition.name == "2021", "nobody names any of it")
}
