public import Days
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
  public func run(from store: Store) throws -> String {
    let held = DefinitionHistory(try store.read { try $0.definitionVersions() }).current(knownBy: knownBy)
    if let found = held.first(where: { $0.path == "strategies/\(strategy).yaml" }) { return found.text }
    throw Refusal(noStrategy: strategy, of: held.compactMap(\.strategyID))
  }
}

extension Refusal {
  /// There is no such strategy; these there are.
  init(noStrategy id: String, of names: [String]) {
    let meant = nearest(to: id, in: names).map { " Did you mean “\($0)”?" } ?? ""
    self.init(.notFound, "There is no strategy “\(id)”.\(meant) The strategies are \(names.joined(separator: ", ")).")
  }
}

extension DefinitionVersion {
  /// The id of the strategy it holds; nil for another definition.
  var strategyID: String? {
    path.hasPrefix("strategies/") ? String(path.dropFirst("strategies/".count).dropLast(".yaml".count)) : nil
  }
}
