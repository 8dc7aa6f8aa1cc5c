public import Store

/// Takes over definition files that have changed since they were last imported, as new versions.
public struct ImportDefinitions {
  public let home: Home

  public init(home: Home) { self.home = home }

  /// - Returns: the paths of the files that had changed.
  /// - Throws: `FindingsError` when any file can't be used; then none is taken over.
  @discardableResult
  public func run(in store: Store, _ occasion: Occasion) throws -> [String] {
    let files = try home.definitionFiles()
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
