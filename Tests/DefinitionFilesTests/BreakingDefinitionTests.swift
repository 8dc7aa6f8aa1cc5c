import DefinitionFiles
import Findings
import FoundationEssentials
import Strategy
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Files/fuzz/yaml"

private func text(_ name: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(name)")), as: UTF8.self)
}

private let names = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()

@Test(.timeLimit(.minutes(10)), arguments: try #require(names))
func `What broke the reader of definitions once is read, or refused with a sentence`(name: String) throws {
  let text = try text(name)
  do {
    _ = try StrategyFile.read(text, file: name, catalogue: catalogue)
  } catch let refusal as FindingsError {
    #expect(!refusal.findings.isEmpty && refusal.findings.allSatisfy { !$0.message.isEmpty })
  }
}

@Test(.timeLimit(.minutes(10)), arguments: try #require(names))
func `What broke the editing of a strategy once is edited, or refused with a sentence`(name: String) throws {
  do {
    let strategy = try StrategyText(text(name))
    for (part, fields) in strategy.parts {
      do {
        _ = try strategy.setting(part, to: fields.merging(["title": "Another"]) { $1 })
        _ = try strategy.removing(part)
      } catch let refusal as StrategyText.Refusal {
        #expect(!refusal.description.isEmpty)
      }
    }
  } catch let refusal as StrategyText.Refusal {
    #expect(!refusal.description.isEmpty)
  }
}

@Test(arguments: [("aliases-of-aliases-as-a-key.yaml", 7), ("lists-of-the-same-objects.yaml", 4)])
func `Aliases that stand for too much are refused where they begin to`(name: String, line: Int) throws {
  let error = #expect(throws: FindingsError.self) {
    try StrategyFile.read(text(name), file: name, catalogue: catalogue)
  }
  #expect(error?.findings.map(\.check) == ["too-many-aliases"])
  #expect(error?.findings.first?.line == line)
}

@Test func `A few aliases are read, and prose with the same signs`() throws {
  let text = ambleford.replacing("document: Plan 2020", with: "document: &plan Plan *2020 & *more")
    .replacing("place: page 3", with: "place: *plan")
  let strategy = try StrategyFile.read(text, file: "ambleford.yaml", catalogue: catalogue)
  #expect(strategy.promises.map(\.promise.place) == ["Plan *2020 & *more"])
}
