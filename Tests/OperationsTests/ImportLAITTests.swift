import Benchmarking
import Days
import Enquiries
import Findings
import PublishedData
import SQL
import Store
import Strategy
import Supply
import Testing
import TestSupport

@Test func `An import keeps every line, a block a measure and the event that proves it`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  let outcome = try importLAIT(
    try home.lait("lait", values: ["83.599999999999994", "-"]), known: "2026-04-08", in: memory)
  #expect(outcome.isNew && outcome.id == "lait-2026-04-08" && outcome.findings.isEmpty)
  let counts = try memory.store.everything { try $0.counts(release: "lait-2026-04-08") }
  #expect(counts.observations == 2 && counts.numbers == 1 && counts.series == 2 && counts.measures == 2)
  #expect(try memory.rows(of: "measure_block") == 2, "a measure without observations has a block too")
  let events = try memory.store.events()
  #expect(events.map(\.kind) == [.releaseImported, .releaseSealed])
  #expect(events.first?.subject == .release("lait-2026-04-08") && events.first?.actor == "test")
  #expect(events.first?.happenedAt == "2026-04-08T09:30:00.000Z")
  #expect(try memory.dump().contains { $0.contains("83.599999999999994") }, "as published")
}

@Test func `Importing the same files twice changes nothing, wherever they lie and whatever day is named`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  try importLAIT(try home.lait("lait", values: ["60", "70"]), known: "2026-04-08", in: memory)
  let before = try memory.dump()
  let copy = try home.lait("copy", values: ["60", "70"])
  for known in ["2026-04-08", "2026-05-01"] {
    let again = try importLAIT(copy, known: known, in: memory)
    #expect(!again.isNew && again.id == "lait-2026-04-08")
    #expect(try memory.dump() == before)
  }
}

@Test func `Other files known from the same day are refused`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  try importLAIT(try home.lait("lait", values: ["60"]), known: "2026-04-08", in: memory)
  let before = try memory.dump()
  let other = try home.lait("other", values: ["61"])
  let refusal = #expect(throws: Refusal.self) { try importLAIT(other, known: "2026-04-08", in: memory) }
  #expect(refusal?.kind == .notAllowed)
  #expect(refusal?.description.contains("8 April 2026") == true)
  #expect(refusal?.description.contains("--known-from") == true)
  #expect(try memory.dump() == before)
}

@Test func `A later release stands beside the first, and the record is the one that was known`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  try ImportDefinitions(home: home.home).run(by: tester, in: memory.store, occasion())
  try importLAIT(try home.lait("later", values: ["60", "71"]), known: "2026-06-01", in: memory)
  try importLAIT(try home.lait("first", values: ["60", "70"]), known: "2026-04-08", in: memory)
  #expect(try memory.store.everything { try $0.releases() }.map(\.id) == ["lait-2026-04-08", "lait-2026-06-01"])
  for (known, value) in [("2026-04-08", 70.0), ("2026-05-31", 70), ("2026-06-01", 71), (nil, 71)] {
    let record = try LoadRecord(knownBy: known.map { try day($0) }).run(from: memory.store).published
    let cube = try #require(record.cubes[Release.lait])
    let block = try #require(cube.block("Plans"))
    #expect(cube.value(of: 401, in: block, period: 1) == .number(value), "known by \(known ?? "now")")
  }
  let refusal = #expect(throws: Refusal.self) {
    try LoadRecord(knownBy: try day("2026-04-07")).run(from: memory.store)
  }
  #expect(refusal?.kind == .notFound)
  #expect(refusal?.description.contains("7 April 2026") == true)
}

@Test func `An empty database says that nothing has been imported`() throws {
  let memory = try MemoryStore()
  let refusal = #expect(throws: Refusal.self) { try LoadRecord().run(from: memory.store) }
  #expect(refusal?.description.contains("cairn import lait") == true)
}

@Test(arguments: ["Plans,,2022,999,Nowhere,West,3\n", "Plans,,2022,401,Ambleford,West,many\n", "Plans,,2019,402,x,y\n"])
func `An import that fails at its last line leaves nothing behind`(line: String) throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  try importLAIT(try home.lait("lait", values: ["60"]), known: "2026-04-08", in: memory)
  let before = try memory.dump()
  let broken = try home.lait("broken", values: ["60", "70", "80"], extra: line)
  let error = #expect(throws: FindingsError.self) { try importLAIT(broken, known: "2026-06-01", in: memory) }
  #expect(error?.findings.first?.line == 5)
  #expect(try memory.dump() == before)
}

@Test func `A cube loaded from the store is the one that was imported`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  try ImportDefinitions(home: home.home).run(by: tester, in: memory.store, occasion())
  try importLAIT(try home.lait("lait", values: ["60", "-", "0"]), known: "2026-04-08", in: memory)
  let cube = try #require(try LoadRecord().run(from: memory.store).published.cubes[Release.lait])
  let block = try #require(cube.block("Plans"))
  let values = block.periods.indices.map { cube.value(of: 401, in: block, period: $0) }
  #expect(values == [.number(60), .missing(.dash), .number(0)])
  #expect(cube.value(of: 402, in: block, period: 0) == .missing(.dash))
  #expect(cube.block("Unused")?.periods.isEmpty == true)
  #expect(cube.areas.map(\.id) == [401, 402, 970])
}
