import Benchmarking
import Days
import PublishedData
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
