import Findings
import Store
import Supply
import Testing
import TestSupport

private let path = "strategies/ambleford.yaml"

@Test func `Definitions are versions: the first time all, then only what has changed`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  let importing = ImportDefinitions(home: try home.home)
  let all = [
    "areas.yaml", "authority-sets.yaml", "characteristics.yaml", "series-breaks.yaml", "indicators/plans.yaml", path,
  ]
  #expect(try importing.run(by: tester, in: memory.store, occasion()) == all)
  let first = try memory.dump()
  #expect(try importing.run(by: tester, in: memory.store, occasion()) == [])
  #expect(try memory.dump() == first)

  try home.write(AmblefordHome.strategy + "# one byte more", to: "definitions/\(path)")
  #expect(try importing.run(by: tester, in: memory.store, occasion()) == [path])
  let versions = try memory.store.everything { try $0.definitionVersions() }
  #expect(versions.map(\.path) == all.filter { $0 != path }.sorted() && versions.allSatisfy { $0.version == 1 })
  #expect(try memory.store.own(401) { try $0.newestVersion(of: "ambleford")?.version } == 2)
  #expect(try memory.rows(of: "strategy_version") == 2, "the earlier version stays")
  let events = try memory.store.events()
  #expect(events.count == 7)
  #expect(events.count { $0.subject == .strategy("ambleford") && $0.council == 401 } == 2)
}

@Test func `Going back to an earlier text is a version of its own`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  let importing = ImportDefinitions(home: try home.home)
  for text in [AmblefordHome.strategy, AmblefordHome.strategy + "#", AmblefordHome.strategy] {
    try home.write(text, to: "definitions/\(path)")
    try importing.run(by: tester, in: memory.store, occasion())
  }
  #expect(try memory.store.own(401) { try $0.newestVersion(of: "ambleford")?.version } == 3)
}

@Test func `The stored text is the file, byte for byte`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  let text = "# \u{FEFF}CRLF\r\n" + AmblefordHome.strategy.replacing("\u{E9}", with: "e\u{301}")
  try home.write(text, to: "definitions/\(path)")
  try ImportDefinitions(home: home.home).run(by: tester, in: memory.store, occasion())
  let stored = try memory.store.own(401) { try $0.newestVersion(of: "ambleford")?.text }
  #expect(stored.map { Array($0.utf8) } == Array(text.utf8))
}

@Test func `A change that only a byte comparison sees is a new version`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  let importing = ImportDefinitions(home: try home.home)
  try importing.run(by: tester, in: memory.store, occasion())
  let decomposed = AmblefordHome.strategy.replacing("\u{E9}", with: "e\u{301}")
  try home.write(decomposed, to: "definitions/\(path)")
  #expect(try importing.run(by: tester, in: memory.store, occasion()) == [path])
  let stored = try memory.store.own(401) { try $0.newestVersion(of: "ambleford")?.text }
  #expect(stored.map { Array($0.utf8) } == Array(decomposed.utf8))
}

@Test func `One file that can't be used keeps all of them out`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  try home.write(AmblefordHome.strategy.replacing("by 2023", with: "soon"), to: "definitions/\(path)")
  let importing = ImportDefinitions(home: try home.home)
  let error = #expect(throws: FindingsError.self) { try importing.run(by: tester, in: memory.store, occasion()) }
  #expect(error?.findings.map(\.check) == ["target-refused"])
  #expect(error?.findings.first?.file.hasSuffix("definitions/\(path)") == true)
  #expect(try memory.rows(of: "definition_version") == 0)
  #expect(try memory.rows(of: "event") == 0)
}

@Test func `An indicator or a measure that stands in two files is found`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  try home.write(AmblefordHome.indicators, to: "definitions/indicators/again.yaml")
  let importing = ImportDefinitions(home: try home.home)
  let error = #expect(throws: FindingsError.self) { try importing.run(by: tester, in: memory.store, occasion()) }
  #expect(error?.findings.map(\.check) == ["stands-twice", "stands-twice"])
  #expect(error?.findings.first?.message.hasPrefix("The indicator “plans” stands twice") == true)
}
