extension SelfTest {
  mutating func holdsImports() {
    let table = "# days\nDays:\n\n# tables\nStore: Days\n"
    let targets = [target("Days"), target("Store", "Days")]
    let right = [Import(target: "Store", module: "Days", file: "s.swift", line: 1)]
    expect(messages(table, targets, right).isEmpty, "an allowed import passes")

    let wrong = right + [Import(target: "Days", module: "Store", file: "d.swift", line: 7)]
    let said = problems(table, targets, wrong)
    expect(
      said.map(\.description) == ["d.swift:7: Days may not import Store. It may import nothing."],
      "a forbidden import is caught, with file and line")

    let undeclared = [target("Days"), target("Store")]
    expect(says("Package.swift does not declare it", table, undeclared, right), "an undeclared import is caught")
    expect(
      says("Days may not depend on Store", table, [target("Days", "Store"), target("Store", "Days")], right),
      "a forbidden dependency is caught")
    expect(says("target HTML has no line", table, targets + [target("HTML")], right), "an absent target is caught")
    expect(says("there is no target Store", table, [target("Days")], []), "a line without a target is caught")
    expect(
      says("Store neither imports Days nor depends on it", table, undeclared, []), "an unused allowance is caught")
    expect(says("say what Days is for", "Days:\n\n# t\nStore: Days", targets, right), "a line needs its purpose")
    expect(
      says("Store lists Days twice", "# d\nDays:\n\n# t\nStore: Days Days", targets, right),
      "a name listed twice is caught")
    expect(says("Store has a line already", table + "# t\nStore: Days\n", targets, right), "a second line is caught")
  }

  mutating func keepsRooms() {
    let ours: Set = ["Days", "Store", "SQLiteEngine", "Web"]
    for module in ["Foundation", "FoundationEssentials", "Glibc"] {
      expect(Rooms.objection(to: module, in: "Days", ours: ours) != nil, "a pure room may not import \(module)")
      expect(Rooms.objection(to: module, in: "Store", ours: ours) == nil, "another room may import \(module)")
    }
    expect(Rooms.objection(to: "GRDB", in: "Store", ours: ours) != nil, "GRDB does not leave its room")
    expect(Rooms.objection(to: "GRDB", in: "SQLiteEngine", ours: ours) == nil, "GRDB stays in its room")
    expect(Rooms.objection(to: "HTTPTypes", in: "Pages", ours: ours) != nil, "HTTP types do not reach the pages")
    expect(Rooms.objection(to: "Alamofire", in: "Web", ours: ours) != nil, "a part without a room is caught")
  }

  private func target(_ name: String, _ dependencies: String...) -> PackageTarget {
    PackageTarget(name: name, folder: "Sources/\(name)", dependencies: dependencies)
  }

  private func problems(_ table: String, _ targets: [PackageTarget], _ imports: [Import]) -> [Problem] {
    CheckImports(
      package: PackageShape(targets: targets), table: AllowedImports(table), imports: imports, manifest: ""
    ).problems()
  }

  private func messages(_ table: String, _ targets: [PackageTarget], _ imports: [Import]) -> [String] {
    problems(table, targets, imports).map(\.message)
  }

  private func says(
    _ words: String, _ table: String, _ targets: [PackageTarget], _ imports: [Import]
  ) -> Bool {
    messages(table, targets, imports).contains { $0.contains(words) }
  }
}
