import Days
import DefinitionFiles
import Findings
import Strategy
import Testing

private let names = ["central-bedfordshire", "nottinghamshire", "sefton", "warwickshire", "worcestershire"]

/// The lines that stand in one text and not in the other, at the same distance from both ends of what they share.
private func difference(_ old: String, _ new: String) -> (old: [Substring], new: [Substring]) {
  let (a, b) = (
    old.split(separator: "\n", omittingEmptySubsequences: false),
    new.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let head = zip(a, b).prefix { $0 == $1 }.count
  let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
  return (Array(a.dropFirst(head).dropLast(tail)), Array(b.dropFirst(head).dropLast(tail)))
}

@Test(arguments: names) func `Every field of every part of a strategy is changed in its own line alone`(name: String)
  throws
{
  let original = try definition("strategies/\(name).yaml")
  let strategy = try StrategyText(original)
  var seen: [String: Int] = [:]
  for (part, fields) in strategy.parts {
    for (field, value) in fields where field != "id" {
      // Two of each: the others stand in the same kind of place.
      seen["\(part.kind) \(field)", default: 0] += 1
      if seen["\(part.kind) \(field)", default: 0] > 2 { continue }
      #expect(try strategy.setting(part, to: fields).text == original, "nothing changes where nothing is changed")
      var other = fields
      other[field] = "\(value) – said: “otherwise”"
      let edited = try strategy.setting(part, to: other)
      let lines = difference(original, edited.text)
      #expect(lines.old.count == 1 && lines.new.count == 1, "\(part) \(field): \(lines)")
      if !["themes", "measures"].contains(field) { #expect(edited.fields(of: part) == other) }
    }
  }
  #expect(seen.count >= 20, "\(seen.keys.sorted())")
}

@Test(arguments: names) func `A part that is added and removed again leaves the file as it was`(name: String) throws {
  let original = try definition("strategies/\(name).yaml")
  let strategy = try StrategyText(original)
  let objective = try #require(strategy.parts.first { $0.part.kind == .objective }?.part)
  let promise = try #require(strategy.parts.first { $0.part.kind == .promise }?.part)
  let additions: [(PlanPart, PlanPart, PlanFields)] = [
    (PlanPart(.theme, "new"), .whole, ["title": "Listening: to children"]),
    (PlanPart(.board, "new"), .whole, ["title": "A {new} board"]),
    (PlanPart(.workStream, "new"), .whole, ["title": "New", "lead": "Nobody’s yet"]),
    (PlanPart(.link, "new"), .whole, ["title": "New", "address": "https://ambleford.example/plan#part"]),
    (PlanPart(.objective, "new"), .whole, ["title": "New"]),
    (PlanPart(.action, "NEW-A1"), objective, ["what": "Begin.", "measures": "A, B", "rationale": "line\nline"]),
    (PlanPart(.measure, "NEW-1"), promise, ["title": "New", "series-0-indicator": "x", "awaits-from": "a, b"]),
  ]
  for (part, parent, fields) in additions {
    guard let added = try? strategy.adding(part, to: parent, fields) else {
      Issue.record("\(part) can’t be added")
      continue
    }
    #expect(difference(original, added.text).old.isEmpty, "\(part)")
    let held = try #require(added.fields(of: part))
    #expect(held == fields.merging(["id": part.id]) { $1 })
    #expect(added.parent(of: part) == parent)
    #expect(added.changes(to: strategy).map(\.part) == [part])
    #expect(try added.removing(part).text == original, "\(part)")
  }
}

@Test func `An amendment leaves what was promised first where it stands`() throws {
  let original = try definition("strategies/warwickshire.yaml")
  let day = try #require(Day(2026, 4, 1))
  let amended = try StrategyText(original).amending("WAR-01", to: "at least 75% by 2027", from: day, reason: "A: b")
  let lines = difference(original, amended.text)
  #expect(lines.old.isEmpty)
  #expect(
    lines.new == [
      "            amendments:", "              - from: 2026-04-01", "                target: at least 75% by 2027",
      "                reason: 'A: b'",
    ])
  let later = try #require(Day(2026, 5, 1))
  let again = try amended.amending("WAR-01", to: "at least 70% by 2027", from: later, reason: "C")
  #expect(difference(amended.text, again.text).new.count == 3)
}

@Test func `Windows line ends, comments and quotation marks of others stay`() throws {
  let text =
    "strategy: a # ours\r\ntitle: 'A'\r\nadopted: 2020-09-01\r\n# here\r\nobjectives:\r\n- id: o\r\n  title: O\r\n"
  let edited = try StrategyText(text).setting(PlanPart(.objective, "o"), to: ["title": "P"])
  #expect(edited.text == text.replacing("title: O\r\n", with: "title: P\r\n"))
  let whole = try StrategyText(text).setting(.whole, to: ["title": "A", "adopted": "2021-09-01", "ends": "2024-01-01"])
  #expect(
    whole.text
      == text.replacing("2020-09-01\r\n", with: "2021-09-01\r\nends: 2024-01-01\r\n"))
}

@Test func `A text laid out otherwise is refused and not bent`() throws {
  let text = "strategy: a\nobjectives: [{id: o, title: O, actions: [{id: A, what: Do}]}]\n"
  #expect(throws: StrategyText.Refusal.self) {
    _ = try StrategyText(text).setting(PlanPart(.action, "A"), to: ["what": "Do more"])
  }
  let anchored = "strategy: a\ntitle: &t A\nobjectives:\n  - id: o\n    title: *t\n"
  #expect(throws: StrategyText.Refusal.self) { _ = try StrategyText(anchored).setting(.whole, to: ["title": "B"]) }
  #expect(throws: StrategyText.Refusal.self) { _ = try StrategyText("") }
}

@Test func `A finding leads to the field it is about`() throws {
  let text = try StrategyText(try definition("strategies/warwickshire.yaml"))
  let measure = PlanPart(.measure, "WAR-03")
  var fields = try #require(text.fields(of: measure))
  fields["series-0-group"] = "nobody"
  let edited = try text.setting(measure, to: fields)
  do {
    _ = try StrategyFile.read(edited.text, file: "x", catalogue: published())
    Issue.record("it is taken")
  } catch let error as FindingsError {
    let found = try #require(error.findings.first.flatMap(edited.field))
    #expect(found.part == measure && found.field == "series-0-group")
  }
}
