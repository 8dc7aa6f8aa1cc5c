import Enquiries
import Findings
import FoundationEssentials
import Store
import Strategy
import Supply
import Testing
import TestSupport

private let path = "strategies/ambleford.yaml"
private let second = AmblefordHome.strategy.replacing("at least 90% by 2023", with: "at least 70% by 2023")
/// 20 November and 1 December 2026, UTC.
private let november = occasion(1_795_132_800_000)
private let december = occasion(1_796_083_200_000)

private func target(_ memory: MemoryStore, knownBy text: String? = nil) throws -> String? {
  let record = try LoadRecord(knownBy: try text.map(day)).run(from: memory.store)
  return record.strategies.first?.promises.first?.promise.measures.first?.firstTarget.sentence
}

/// Ambleford's definitions in a store, and one release of its figures known from April.
private func prepared() throws -> (home: AmblefordHome, memory: MemoryStore) {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  try importLAIT(try home.lait("first", values: ["60", "-", "70"]), known: "2026-04-08", in: memory)
  try ImportDefinitions(home: home.home).run(by: tester, in: memory.store, november)
  return (home, memory)
}

@Test func `A strategy is judged as it was known by a day`() throws {
  let (home, memory) = try prepared()
  try home.write(second, to: "definitions/\(path)")
  try ImportDefinitions(home: home.home).run(by: tester, in: memory.store, december)
  #expect(try target(memory) == "at least 70% by 2023")
  #expect(try target(memory, knownBy: "2026-12-01") == "at least 70% by 2023")
  #expect(try target(memory, knownBy: "2026-11-30") == "at least 90% by 2023")
  // The database was made in November: of an earlier day there are figures, and the definitions of that first day.
  #expect(try target(memory, knownBy: "2026-05-01") == "at least 90% by 2023")
}

@Test func `A strategy comes out as it came in, of any day, byte for byte`() throws {
  let (home, memory) = try prepared()
  let file = "\(home.path)/elsewhere.yaml"
  let text = "\u{FEFF}# é and e\u{301}\r\n" + second
  try home.write(text, to: "elsewhere.yaml")
  let outcome = try ImportStrategy(file: file).run(by: tester, in: memory.store, december)
  #expect(outcome.version == 2 && outcome.isNew)
  let out = try ExportStrategy("ambleford").run(by: tester, from: memory.store)
  #expect(Array(out.utf8) == Array(text.utf8))
  let earlier = try ExportStrategy("ambleford", knownBy: try day("2026-11-30")).run(by: tester, from: memory.store)
  #expect(Array(earlier.utf8) == Array(AmblefordHome.strategy.utf8))
  #expect(throws: Refusal.self) { try ExportStrategy("amblefort").run(by: tester, from: memory.store) }
}

@Test func `Importing a strategy again changes nothing, and one with a slip neither`() throws {
  let (home, memory) = try prepared()
  try home.write(second, to: "elsewhere.yaml")
  let importing = ImportStrategy(file: "\(home.path)/elsewhere.yaml")
  _ = try importing.run(by: tester, in: memory.store, december)
  let held = try memory.dump()
  #expect(try importing.run(by: tester, in: memory.store, december).isNew == false)
  try home.write(second.replacing("by 2023", with: "soon"), to: "elsewhere.yaml")
  let error = #expect(throws: FindingsError.self) { try importing.run(by: tester, in: memory.store, december) }
  #expect(error?.findings.map(\.check) == ["target-refused"])
  #expect(try memory.dump() == held)
}

@Test func `What is asked of a new strategy is not asked of one that is stored`() throws {
  let (home, memory) = try prepared()
  let odd = second.replacing("adopted: 2020-09-01", with: "adopted: 2020-09-01\nends: 2010-08-31")
  try home.write(odd, to: "elsewhere.yaml")
  let importing = ImportStrategy(file: "\(home.path)/elsewhere.yaml")
  let error = #expect(throws: FindingsError.self) { try importing.run(by: tester, in: memory.store, december) }
  #expect(error?.findings.map(\.check) == ["ends-before-adopted"])
  let read = try LoadRecord().run(from: memory.store).shelf.strategy(odd, file: "ambleford.yaml")
  #expect(read.ends == (try day("2010-08-31")), "a database that holds it opens")
}

@Test func `A strategy from a file stays until its file in the folder changes`() throws {
  let (home, memory) = try prepared()
  let folder = ImportDefinitions(home: try home.home)
  try home.write(second, to: "elsewhere.yaml")
  _ = try ImportStrategy(file: "\(home.path)/elsewhere.yaml").run(by: tester, in: memory.store, december)
  #expect(try folder.run(by: tester, in: memory.store, december) == [])
  #expect(try target(memory) == "at least 70% by 2023")
  try home.write(AmblefordHome.strategy + "#", to: "definitions/\(path)")
  #expect(try folder.run(by: tester, in: memory.store, december) == [path])
  #expect(try target(memory) == "at least 90% by 2023")
}

@Test func `A file that has gone from the folder is removed, and what it was stays known`() throws {
  let (home, memory) = try prepared()
  let folder = ImportDefinitions(home: try home.home)
  let renamed = "indicators/all-plans.yaml"
  try home.write(AmblefordHome.indicators, to: "definitions/\(renamed)")
  try FileManager.default.removeItem(atPath: "\(home.path)/definitions/indicators/plans.yaml")
  #expect(try folder.run(by: tester, in: memory.store, december) == [renamed, "indicators/plans.yaml"])
  #expect(try folder.run(by: tester, in: memory.store, december) == [])
  #expect(try target(memory) == "at least 90% by 2023")
  #expect(try target(memory, knownBy: "2026-11-30") == "at least 90% by 2023")
  let removed = try memory.store.events().filter { $0.kind == .definitionRemoved }
  #expect(removed.map(\.subject.id) == ["indicators/plans.yaml"])
}

@Test func `What is still needed is not removed`() throws {
  let (home, memory) = try prepared()
  let held = try memory.dump()
  try FileManager.default.removeItem(atPath: "\(home.path)/definitions/indicators/plans.yaml")
  #expect(throws: FindingsError.self) {
    try ImportDefinitions(home: home.home).run(by: tester, in: memory.store, december)
  }
  #expect(try memory.dump() == held)
}

@Test func `A file under another name than its strategy's is found`() throws {
  let (home, memory) = try prepared()
  try home.write(AmblefordHome.strategy, to: "definitions/strategies/again.yaml")
  let error = #expect(throws: FindingsError.self) {
    try ImportDefinitions(home: home.home).run(by: tester, in: memory.store, december)
  }
  #expect(error?.findings.map(\.check) == ["wrong-name"])
}
