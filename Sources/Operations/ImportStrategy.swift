import DefinitionFiles
public import Store
public import Strategy

/// Takes over a strategy from a file that a person names, as a new version.
public struct ImportStrategy {
  public let file: String

  public init(file: String) { self.file = file }

  /// What came of it.
  public struct Outcome: Sendable {
    public let strategy: EducationStrategy
    /// The version that the store now holds of it.
    public let version: Int
    /// False where it held these bytes already, and nothing was changed.
    public let isNew: Bool
  }

  /// - Throws: `FindingsError` where the file can't be used; then nothing is taken over.
  public func run(in store: Store, _ occasion: Occasion) throws -> Outcome {
    try FillDemo.refuseReal(in: store)
    let text = try Home.text(file)
    return try store.write { tables in
      let history = DefinitionHistory(try tables.definitionVersions())
      let catalogue = try Definitions(history.current(), folder: "definitions").catalogue
      let strategy = try StrategyFile.read(text, file: file, catalogue: catalogue)
      let path = "strategies/\(strategy.id).yaml"
      let newest = history.newest(path)
      if let newest, newest.holds(text) {
        return Outcome(strategy: strategy, version: newest.version, isNew: false)
      }
      let next = try tables.append(text, to: path, after: newest, from: .file, occasion)
      return Outcome(strategy: strategy, version: next.version, isNew: true)
    }
  }
}
