public import Accounts
import DefinitionFiles
import Enquiries
public import Log
public import Store
import Strategy

/// Takes over what has changed in the folder of definitions since it was last looked at, as new versions.
public struct ImportDefinitions {
  public let home: Home

  public init(home: Home) { self.home = home }

  /// - Returns: the paths of the files that had changed or had gone.
  /// - Throws: `NotPermitted`; `FindingsError` when what the store would then hold can't be used; then nothing is taken
  ///   over.
  @discardableResult
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> [String] {
    let permit = try actor.permit(.keepInstallation)
    let files = try home.definitionFiles()
    guard try store.read(permit, { try changes(to: files, in: $0) }).isAny else { return [] }
    return try store.write(permit) { tables in
      let changes = try changes(to: files, in: tables)
      for file in changes.changed {
        _ = try tables.append(file.text, to: file.path, after: file.newest, from: .folder, occasion)
      }
      for held in changes.gone {
        _ = try tables.append("", to: held.path, after: held, from: .folder, isRemoved: true, occasion)
      }
      let held = DefinitionHistory(try tables.definitionVersions()).current()
      let shelf = StrategyShelf(try Definitions(held, folder: home.definitions).catalogue)
      try takeOver(changes.strategies, shelf, tables, occasion)
      try check(changes, shelf, tables)
      return changes.paths
    }
  }

  /// Everything that is held can still be read; where nothing shared has changed, only what is new has to be looked at.
  private func check(_ changes: Changes, _ shelf: StrategyShelf, _ tables: Tables) throws {
    let hasShared = !changes.changed.isEmpty || !changes.gone.isEmpty
    let ids = Set(changes.strategies.changed.map(\.id))
    let texts = try tables.everyStrategy().filter { hasShared || ids.contains($0.strategy) }
    let folder = home.definitions
    let readings = try Dictionary(
      uniqueKeysWithValues: Set(texts.map(\.council)).map { ($0, try tables.of($0).targetReadings()) })
    _ = try InParallel.map(texts) { text in
      try text.read(shelf, folder: folder, pinned: readings[text.council]?[text.strategy] ?? [])
    }
  }

  private func takeOver(
    _ changes: StrategyChanges, _ shelf: StrategyShelf, _ tables: Tables, _ occasion: Occasion
  ) throws {
    for file in changes.changed {
      let path = "\(home.definitions)/strategies/\(file.id).yaml"
      let council = try file.council ?? shelf.strategy(file.text, file: path).authority
      let own = try tables.of(council)
      let strategy = try shelf.strategy(file.text, file: path, pinned: own.targetReadings()[file.id] ?? [])
      _ = try own.appendStrategy(
        file.text, to: file.id, after: try own.newestVersion(of: file.id), from: .folder, occasion,
        rows: own.newReadings(of: strategy))
    }
    for held in changes.gone {
      _ = try tables.of(held.council).appendStrategy(
        "", to: held.strategy, after: held, from: .folder, isRemoved: true, occasion)
    }
  }

  private struct Changes {
    var changed: [(path: String, text: String, newest: DefinitionVersion?)]
    var gone: [DefinitionVersion]
    var strategies: StrategyChanges

    var isAny: Bool { !paths.isEmpty }

    var paths: [String] {
      changed.map(\.path) + gone.map(\.path)
        + (strategies.changed.map(\.id) + strategies.gone.map(\.strategy)).map { "strategies/\($0).yaml" }
    }
  }

  private struct StrategyChanges {
    /// The council is nil for a strategy that was never held.
    var changed: [(id: String, text: String, council: Int?)] = []
    var gone: [StrategyVersion] = []
  }

  /// What stands in the folder otherwise than when it was last taken over from there.
  private func changes(to files: [(path: String, text: String)], in tables: Tables) throws -> Changes {
    let history = DefinitionHistory(try tables.definitionVersions())
    let paths = Set(files.map(\.path))
    return Changes(
      changed: files.filter {
        strategyID(ofPath: $0.path) == nil && history.newestInFolder($0.path)?.holds($0.text) != true
      }
      .map { ($0.path, $0.text, history.newest($0.path)) },
      gone: history.current().filter { $0.origin == .folder && !paths.contains($0.path) },
      strategies: try strategyChanges(to: files, in: tables))
  }

  /// A strategy that has since come from a file of its own stays, until its file in the folder changes.
  private func strategyChanges(
    to files: [(path: String, text: String)], in tables: Tables
  ) throws -> StrategyChanges {
    let addresses = try tables.strategyAddresses()
    var changes = StrategyChanges()
    for (path, text) in files {
      guard let id = strategyID(ofPath: path) else { continue }
      let held = try addresses[id].flatMap { try tables.of($0).newestFolderVersion(of: id) }
      if held?.holds(text) != true { changes.changed.append((id, text, addresses[id])) }
    }
    let there = Set(files.compactMap { strategyID(ofPath: $0.path) })
    for stamp in try tables.strategyStamps()
    where stamp.origin == .folder && !stamp.isRemoved && !there.contains(stamp.strategy) {
      if let gone = try tables.of(stamp.council).newestVersion(of: stamp.strategy) { changes.gone.append(gone) }
    }
    return changes
  }
}
