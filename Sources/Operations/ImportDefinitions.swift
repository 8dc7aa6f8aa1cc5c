public import Store

/// Takes over what has changed in the folder of definitions since it was last looked at, as new versions.
public struct ImportDefinitions {
  public let home: Home

  public init(home: Home) { self.home = home }

  /// - Returns: the paths of the files that had changed or had gone.
  /// - Throws: `FindingsError` when what the store would then hold can't be used; then nothing is taken over.
  @discardableResult
  public func run(in store: Store, _ occasion: Occasion) throws -> [String] {
    let files = try home.definitionFiles()
    guard try store.read({ try changes(to: files, in: $0) }).isAny else { return [] }
    return try store.write { tables in
      let changes = try changes(to: files, in: tables)
      for file in changes.changed {
        _ = try tables.append(file.text, to: file.path, after: file.newest, from: .folder, occasion)
      }
      for held in changes.gone {
        _ = try tables.append("", to: held.path, after: held, from: .folder, isRemoved: true, occasion)
      }
      let held = DefinitionHistory(try tables.definitionVersions()).current()
      _ = try Definitions(held, folder: home.definitions)
      return changes.changed.map(\.path) + changes.gone.map(\.path)
    }
  }

  private struct Changes {
    var changed: [(path: String, text: String, newest: DefinitionVersion?)]
    var gone: [DefinitionVersion]

    var isAny: Bool { !changed.isEmpty || !gone.isEmpty }
  }

  /// What stands in the folder otherwise than when it was last taken over from there. A strategy that has since come from
  /// a file of its own stays, until its file in the folder changes.
  private func changes(to files: [(path: String, text: String)], in tables: Tables) throws -> Changes {
    let history = DefinitionHistory(try tables.definitionVersions())
    let paths = Set(files.map(\.path))
    return Changes(
      changed: files.filter { history.newestInFolder($0.path)?.holds($0.text) != true }
        .map { ($0.path, $0.text, history.newest($0.path)) },
      gone: history.current().filter { $0.origin == .folder && !paths.contains($0.path) })
  }
}
