import DefinitionFiles
import PublishedData
public import Store
import Strategy

/// Takes over definition files that have changed since they were last imported, as new versions.
public struct ImportDefinitions {
  public let home: Home

  public init(home: Home) { self.home = home }

  /// - Returns: the paths of the files that had changed.
  /// - Throws: `FindingsError` when any file can't be used; then none is taken over.
  @discardableResult
  public func run(in store: Store, _ occasion: Occasion) throws -> [String] {
    let files = try home.definitionPaths().map { (path: $0, text: try home.definition($0)) }
    let stored = try store.read { try $0.definitions() }
    // By bytes: to Swift é is é however it is written, and the record is byte for byte.
    let changed = files.filter { file in
      !stored.contains { $0.path == file.path && $0.text.utf8.elementsEqual(file.text.utf8) }
    }
    guard !changed.isEmpty else { return [] }
    _ = try Definitions(reading: files, folder: home.definitions)
    try store.write { tables in
      let versions = Dictionary(uniqueKeysWithValues: try tables.definitions().map { ($0.path, $0.version) })
      for file in changed {
        let next = DefinitionVersion(path: file.path, version: (versions[file.path] ?? 0) + 1, text: file.text)
        let event = occasion.event(
          .definitionVersioned, subject: next.path, detail: "version \(next.version)")
        try tables.insert(event)
        try tables.insert(next, event: event)
      }
    }
    return changed.map(\.path)
  }
}

/// All definitions, read.
struct Definitions {
  let areas: AreaDefinitions
  let indicators: [Indicator]
  let strategies: [EducationStrategy]

  /// - Parameters:
  ///   - files: path below the folder of definitions, and text.
  ///   - folder: what to put before the path when a message names the file.
  /// - Throws: `FindingsError`.
  init(reading files: [(path: String, text: String)], folder: String) throws {
    func text(_ path: String) -> String { files.first { $0.path == path }?.text ?? "" }
    areas = try AreaDefinitions(reading: text("areas.yaml"), file: "\(folder)/areas.yaml")
    let indicators = try IndicatorsFile.read(text("indicators.yaml"), file: "\(folder)/indicators.yaml")
    self.indicators = indicators
    strategies = try files.filter { $0.path.hasPrefix("strategies/") }.map {
      try StrategyFile.read($0.text, file: "\(folder)/\($0.path)", indicators: Set(indicators.map(\.id)))
    }
  }
}
