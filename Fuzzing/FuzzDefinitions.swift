import DefinitionFiles
import Findings
import FoundationEssentials
import PublishedData

private let definitions = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../definitions")

private func definition(_ path: String) throws -> String {
  String(decoding: try Data(contentsOf: definitions.appending(path: path)), as: UTF8.self)
}

/// The definitions that come with Cairn, which those that are tried refer to.
private let (groups, dataSets, catalogue): ([Characteristic], [DataSet], Catalogue) = {
  do {
    let groups = try CharacteristicsFile.read(definition("characteristics.yaml"), file: "characteristics.yaml")
    let dataSets = try DataSetsFile.read(definition("data-sets.yaml"), file: "data-sets.yaml")
    let folder = definitions.appending(path: "indicators").path
    let indicators = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap {
      try IndicatorsFile.read(definition("indicators/\($0)"), file: $0, characteristics: groups, dataSets: dataSets)
    }
    let breaks = try SeriesBreaksFile.read(
      definition("series-breaks.yaml"), file: "series-breaks.yaml", indicators: Set(indicators.map(\.id)))
    return (groups, dataSets, Catalogue(indicators: indicators, breaks: breaks))
  } catch {
    fatalError("The definitions that come with Cairn can't be read: \(error)")
  }
}()

/// Takes bytes for a definition file, of the kind whose word they hold; a strategy otherwise.
@Sendable func readDefinitions(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self), file = "tried.yaml"
  let kinds: [(word: String, read: () throws -> Void)] = [
    ("breaks:", { _ = try SeriesBreaksFile.read(text, file: file, indicators: ["plans"]) }),
    ("data-sets:", { _ = try DataSetsFile.read(text, file: file) }),
    (
      "indicators:",
      { _ = try IndicatorsFile.read(text, file: file, characteristics: groups, dataSets: dataSets) }
    ),
    ("characteristics:", { _ = try CharacteristicsFile.read(text, file: file) }),
    ("successors:", { _ = try AreaDefinitions(reading: text, file: file) }),
    ("sets:", { _ = try AuthoritySetsFile.read(text, file: file) }),
  ]
  let read = kinds.first { text.contains($0.word) }?.read ?? { try readStrategy(text) }
  do { try read() } catch { expectSentences(error, "A definition file's reader") }
}

/// Reads a strategy, and as the pages do that edit one: each part, with what it would be without that part.
private func readStrategy(_ text: String) throws {
  if let edited = try? StrategyText(text) {
    guard edited.text == text else { fatalError("A strategy that nobody edits is another.") }
    _ = edited.changes(to: edited)
    for (part, fields) in edited.parts.prefix(8) {
      _ = try? edited.setting(part, to: fields)
      _ = try? edited.removing(part)
    }
  }
  _ = try StrategyFile.read(text, file: "tried.yaml", catalogue: catalogue)
}
