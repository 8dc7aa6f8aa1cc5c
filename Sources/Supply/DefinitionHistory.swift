import Days
package import Log
package import Store

/// The versions of every definition that the store holds.
struct DefinitionHistory {
  /// By path, the earliest first.
  private let versions: [String: [DefinitionVersion]]

  init(_ versions: [DefinitionVersion]) { self.versions = Dictionary(grouping: versions, by: \.path) }

  /// The newest version of each that is not removed, by path.
  ///
  /// - Parameter day: the last day whose versions count; nil for all. Before the day on which the store was made nothing
  ///   was known, so an earlier day gives what was held on that one.
  func current(knownBy day: Day? = nil) -> [DefinitionVersion] {
    let first = versions.values.joined().map(\.knownFrom).min()
    return versions.values.compactMap { versions in
      versions.last { version in
        guard let day, let first else { return true }
        return version.knownFrom <= max(day, first)
      }
    }.filter { !$0.isRemoved }.sorted { $0.path < $1.path }
  }

  func newest(_ path: String) -> DefinitionVersion? { versions[path]?.last }

  /// The newest that came from the folder, or was removed because it had gone from there.
  func newestInFolder(_ path: String) -> DefinitionVersion? { versions[path]?.last { $0.origin == .folder } }
}

extension DefinitionVersion {
  /// By bytes: to Swift é is é however it is written, and the record is byte for byte.
  func holds(_ other: String) -> Bool { !isRemoved && text.utf8.elementsEqual(other.utf8) }
}

extension StrategyVersion {
  /// By bytes.
  func holds(_ other: String) -> Bool { !isRemoved && text.utf8.elementsEqual(other.utf8) }
}

extension Tables {
  /// Stores the version that comes after the newest of a path, with its event.
  package func append(
    _ text: String, to path: String, after newest: DefinitionVersion?, from origin: DefinitionVersion.Origin,
    isRemoved: Bool = false, _ occasion: Occasion
  ) throws -> DefinitionVersion {
    let next = DefinitionVersion(
      path: path, version: (newest?.version ?? 0) + 1, text: text, origin: origin, isRemoved: isRemoved,
      knownFrom: occasion.day)
    try record(
      isRemoved ? .definitionRemoved : .definitionVersioned, about: .definition(path),
      detail: "version \(next.version)",
      rows: [row(next)], occasion)
    return next
  }

  /// Stores the version that comes after the newest of a strategy of this council, with its event; with the first of
  /// all, its address.
  ///
  /// - Parameter rows: that are made with it.
  package func appendStrategy(
    _ text: String, to strategy: String, after newest: StrategyVersion?, from origin: DefinitionVersion.Origin,
    isRemoved: Bool = false, _ occasion: Occasion, rows: [TableRow] = []
  ) throws -> StrategyVersion {
    let next = StrategyVersion(
      strategy: strategy, council: council, version: (newest?.version ?? 0) + 1, text: text, origin: origin,
      isRemoved: isRemoved, knownFrom: occasion.day)
    let address = try council(ofStrategy: strategy) == nil ? [addressRow(strategy)] : []
    try record(
      isRemoved ? .definitionRemoved : .definitionVersioned, about: .strategy(strategy),
      detail: "version \(next.version)", rows: address + [row(next)] + rows, occasion)
    return next
  }
}
