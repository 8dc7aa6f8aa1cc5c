public import Store

/// Takes a strategy out of the record; every version that was held stays in its history.
public struct RemoveStrategy {
  public let strategy: String

  public init(_ strategy: String) { self.strategy = strategy }

  /// - Throws: `Refusal` where there is no such strategy.
  public func run(in store: Store, _ occasion: Occasion) throws {
    try store.write { tables in
      let history = DefinitionHistory(try tables.definitionVersions())
      let path = "strategies/\(strategy).yaml"
      guard let newest = history.newest(path), !newest.isRemoved else {
        throw Refusal(noStrategy: strategy, of: history.current().compactMap(\.strategyID))
      }
      _ = try tables.append("", to: path, after: newest, from: .file, isRemoved: true, occasion)
    }
  }
}
