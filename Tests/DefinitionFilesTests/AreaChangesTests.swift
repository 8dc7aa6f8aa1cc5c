import DefinitionFiles
import Findings
import PublishedData
import TestSupport
import Testing

private let areas = """
  areas:
    - {number: 401, valid-to: 2023-03-31, successors: [402, 403], moved: Fen, source: Ambleford Order}
    - {number: 402, valid-from: 2023-04-01, source: Ambleford Order}
    - {number: 403, valid-from: 2023-04-01, source: Ambleford Order}
    - {number: 404, recoded: 2020-04-01, codes: [E10000099, E06000099], source: Other Order}
  regions:
    West: 981
  neighbour-editions:
    "2025": 2025-05-01

  """

private func findings(_ text: String) throws -> [Finding] {
  do {
    _ = try AreaDefinitions(reading: text, file: "areas.yaml")
    return []
  } catch let error as FindingsError {
    return error.findings
  }
}

@Test func `What an order did is read whole`() throws {
  let read = try AreaDefinitions(reading: areas, file: "areas.yaml").validities
  #expect(read[401]?.moved == "Fen" && read[401]?.successors == [402, 403])
  #expect(read[404]?.recoding?.codes == .init(before: "E10000099", after: "E06000099"))
  #expect(AuthorityChange.all(in: read).map(\.kind) == [.recoded, .split])
}

@Test(arguments: [
  Slip(
    "valid-from: 2023-04-01, source: Ambleford Order}\n  - {number: 403",
    "valid-from: 2023-04-02, source: Ambleford Order}\n  - {number: 403", "successor-begins-otherwise", 2, nil,
    "Successor 402", "valid-from: 2023-04-01"),
  Slip("number: 402", "number: 403", "named-twice", 4, nil, "Authority 403 stands here twice"),
  Slip("[402, 403]", "[403]", "of-nothing", 3, nil, "No other area names 402"),
  Slip("[402, 403], moved", "[402], moved", "moved-to-nobody", 2, nil, "second successor"),
  Slip(
    "valid-to: 2023-03-31, successors", "valid-from: 2000-04-01, successors", "has-not-ended", 2, nil, "add “valid-to”"),
  Slip("successors: [402, 403], moved: Fen, ", "", "no-successor", 2, nil, "who took over its area"),
  Slip("recoded: 2020-04-01, codes: [E10000099, E06000099], ", "", "no-change", 5, nil, "others are left out"),
  Slip("recoded: 2020-04-01, ", "", "codes-of-nothing", 5, nil, "first day of the new one"),
  Slip("E06000099]", "E0600009]", "wrong-value", 5, nil, "nine-character codes"),
  Slip("[E10000099, E06000099]", "[E10000099]", "wrong-value", 5, nil, "the one before and the one after"),
  Slip(
    "{number: 404, ", "{number: 404, valid-from: 2020-04-01, valid-to: 2019-03-31, ", "ends-before-it-begins", 5, nil,
    "before it began"),
])
func `A slip in what became of an area is found in its line`(slip: Slip) throws {
  #expect(areas.contains(slip.from))
  let found = try findings(areas.replacing(slip.from, with: slip.to))
  let own = try #require(found.first { $0.check == slip.check }, "\(found)")
  #expect(own.line == slip.line)
  for words in slip.words { #expect(own.message.contains(words), "\(own.message)") }
}
