import Days
import DefinitionFiles
import Findings
public import PublishedData
public import Store
public import Strategy

/// A strategy as it is worked on: the draft where there is one, else what is published.
public struct Plan {
  public let strategy: EducationStrategy
  /// The draft's file.
  let text: StrategyText
  /// What everybody sees; nil for a strategy that was never published.
  let published: StrategyText?
  /// Of what is published; 0 for none.
  public let version: Int
  /// Whether there is a draft beside what is published.
  public let isDraft: Bool
  /// The last position of its drafts; 0 for none.
  let position: Int
  /// The version that the draft was begun from.
  let basedOn: Int

  /// The bytes of its file.
  public var file: [UInt8] { Array(text.text.utf8) }

  /// What stands in the fields of a part; nil where there is no such part.
  public func fields(of part: PlanPart) -> PlanFields? { text.fields(of: part) }

  /// The part that another stands in; nil where there is none.
  public func parent(of part: PlanPart) -> PlanPart? { text.parent(of: part) }

  /// What differs from what is published.
  public var changes: [PlanChange] { (try? (published ?? StrategyText("strategy: none")).changes(to: text)) ?? [] }

  /// Whether a part is published, as it is or otherwise.
  public func isPublished(_ part: PlanPart) -> Bool { published?.fields(of: part) != nil }
}

/// Finds strategies as they are worked on.
public struct LoadPlan: Sendable {
  private let catalogue: Catalogue

  /// - Parameter catalogue: the indicators that measures may name.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// - Throws: `Refusal` where there is no such strategy, published or drafted.
  public func run(_ strategy: String, in tables: Tables) throws -> Plan {
    let newest = DefinitionHistory(try tables.definitionVersions()).newest("strategies/\(strategy).yaml")
    let last = try tables.newestDrafts().first { $0.strategy == strategy }
    let published = newest.flatMap { $0.isRemoved ? nil : $0.text }
    let draft = last?.state == .edited ? last : nil
    guard let text = draft?.text ?? published else {
      throw Refusal(.notFound, "There is no strategy “\(strategy)”.")
    }
    return Plan(
      strategy: try StrategyFile.read(text, file: "\(strategy).yaml", catalogue: catalogue),
      text: try editable(text), published: try published.map(editable), version: newest?.version ?? 0,
      isDraft: draft != nil, position: last?.position ?? 0, basedOn: draft?.basedOn ?? newest?.version ?? 0)
  }

  /// The same, by itself.
  public func run(_ strategy: String, from store: Store) throws -> Plan { try store.read { try run(strategy, in: $0) } }

  /// Every strategy that is published or drafted for one of some councils, by id.
  public func run(of authorities: Set<Int>, from store: Store) throws -> [Plan] {
    try store.read { tables in
      let published = DefinitionHistory(try tables.definitionVersions()).current().compactMap(\.strategyID)
      let drafted = try tables.newestDrafts().filter { $0.state == .edited }.map(\.strategy)
      return try Set(published + drafted).sorted().map { try run($0, in: tables) }
        .filter { authorities.contains($0.strategy.authority) }
    }
  }

  private func editable(_ text: String) throws -> StrategyText {
    do {
      return try StrategyText(text)
    } catch let refusal as StrategyText.Refusal {
      throw Refusal(.notAllowed, refusal.description)
    }
  }
}
