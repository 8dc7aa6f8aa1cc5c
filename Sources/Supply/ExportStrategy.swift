public import Accounts
public import Days
import Enquiries
import Findings
public import Store

/// Gives a stored strategy back as it was taken over, byte for byte.
public struct ExportStrategy {
  public let strategy: String
  /// The last day whose versions count; nil for all.
  public let knownBy: Day?

  public init(_ strategy: String, knownBy: Day? = nil) {
    self.strategy = strategy
    self.knownBy = knownBy
  }

  /// - Throws: `Refusal` that names the strategies there are.
  public func run(by actor: Actor, from store: Store) throws -> String {
    try store.read(actor.permit(.readPublished)) { tables in
      let held = try tables.council(ofStrategy: strategy).flatMap { council in
        try tables.of(council).strategyVersions(knownBy: knownBy).first { $0.strategy == strategy }
      }
      guard let held else { throw Refusal(noStrategy: strategy, of: try tables.publishedStrategies()) }
      return held.text
    }
  }
}

extension Tables {
  /// The ids of the published strategies of every council.
  func publishedStrategies() throws -> [String] { try strategyStamps().filter { !$0.isRemoved }.map(\.strategy) }
}

/// The id of the strategy that a file below the folder of definitions holds; nil for another definition.
func strategyID(ofPath path: String) -> String? {
  path.hasPrefix("strategies/") ? String(path.dropFirst("strategies/".count).dropLast(".yaml".count)) : nil
}
