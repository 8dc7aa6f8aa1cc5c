/// The checks, tried on small examples: each wrong one is caught and each right one is left alone.
struct SelfTest {
  private var failures: [Problem] = []
  private var count = 0

  init() {
    readsSource()
    holdsImports()
    keepsRooms()
    holdsWords()
    holdsDocuments()
    holdsCouncils()
    holdsVerbs()
    drawsTheMap()
  }

  var outcome: Outcome { Outcome(problems: failures, summary: "\(count) examples, every one judged rightly") }

  mutating func expect(_ isSo: Bool, _ sentence: String) {
    count += 1
    if !isSo {
      failures.append(Problem(file: "script/house/SelfTest.swift", line: nil, message: "not so: \(sentence)"))
    }
  }

  private mutating func readsSource() {
    func modules(_ text: String) -> [String] {
      SourceFile(path: "a.swift", target: "A", text: text).imports.map(\.module)
    }
    expect(modules("import GRDB\n") == ["GRDB"], "a plain import is read")
    expect(modules("public import Days; private import SQL") == ["Days", "SQL"], "two imports on a line are read")
    expect(modules("@preconcurrency import Yams") == ["Yams"], "an attribute is passed over")
    expect(modules("@_spi(Inside) public import Yams") == ["Yams"], "an attribute with an argument is passed over")
    expect(modules("import struct Foundation.Date") == ["Foundation"], "an import of one type is read")
    expect(modules("#if canImport(Glibc)\n  import Glibc\n#endif") == ["Glibc"], "an indented import is read")
    expect(modules("// import GRDB\n/* a /* b */\nimport GRDB */\n").isEmpty, "an import in a comment is not one")
    expect(modules("let a = \"\"\"\n  import GRDB\n  \"\"\"\n").isEmpty, "an import in a string is not one")
    expect(modules("let a = #\"\"# // x\nimport A") == ["A"], "an import after a raw string is read")
    expect(CodeOnly.of(#"a("b \(c("d")) e")f"#) == #"a("    c(" "))  ")f"#, "code inside a string's \\(…) stays")
  }

  private mutating func drawsTheMap() {
    let map = ModuleMap(
      rooms: ["Top", "Mid", "Low"].map { name in
        let allowed = name == "Top" ? ["Mid", "Low"] : name == "Mid" ? ["Low"] : []
        return ModuleMap.Room(name: name, purpose: "p", files: 1, lines: 1234, allowed: allowed, imported: allowed)
      })
    let layers = MapLayers(map)
    expect(layers.height == ["Top": 2, "Mid": 1, "Low": 0], "whatever imports stands above what it imports")
    expect(layers.links.count == 4, "an import that skips a layer takes a lane")
    expect(MapDrawing(map).svg == MapDrawing(map).svg, "the same code draws the same map")
    expect(MapDrawing(map).svg.contains(">1,234 lines<"), "a box says how many lines it has")
    expect(MapTable(map).markdown.contains("| **Mid** | p | 1 | 1,234 | Low |"), "the table has a row a target")
    expect(ListFiles.nearestRank(90, of: Array(1...10)) == 9, "the 90th percentile of ten is the ninth")
    expect(ListFiles.nearestRank(50, of: []) == 0, "no files have no median")
  }
}

extension String {
  fileprivate var padded: String { self }
}
