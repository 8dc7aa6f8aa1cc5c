public import Accounts
import Days
import DefinitionFiles
public import Enquiries
import Findings
public import Store
public import Strategy

/// A strategy as it is worked on: the draft where there is one, else what is published.
public struct Plan {
  public let strategy: EducationStrategy
  /// What its targets were understood as when they were published.
  let readings: [PinnedReading]
  /// The draft's file.
  let text: StrategyText
  /// What everybody sees; nil for a strategy that was never published.
  let publishedText: String?
  /// Of what is published; 0 for none.
  public let version: Int
  /// Whether there is a draft beside what is published.
  public let isDraft: Bool
  /// Counts everything that was ever done with its drafts; 0 for nothing.
  public let position: Int
  /// The version that the draft was begun from.
  let basedOn: Int

  /// The bytes of its file.
  public var file: [UInt8] { Array(text.text.utf8) }

  /// What stands in the fields of a part; nil where there is no such part.
  public func fields(of part: PlanPart) -> PlanFields? { text.fields(of: part) }

  /// The part that another stands in; nil where there is none.
  public func parent(of part: PlanPart) -> PlanPart? { text.parent(of: part) }

  /// What everybody sees, for looking into; read anew each time that it is asked for.
  ///
  /// - Throws: `Refusal` where it is not laid out as Cairn's files are.
  func published() throws -> StrategyText? { try publishedText.map(editable) }

  /// What differs from what is published.
  ///
  /// - Throws: `Refusal` where that is not laid out as Cairn's files are.
  public func changes() throws -> [PlanChange] {
    guard isDraft || publishedText == nil else { return [] }
    return try (published() ?? editable("strategy: none")).changes(to: text)
  }

  /// Whether a part is published, as it is or otherwise.
  ///
  /// - Throws: `Refusal` where what is published is not laid out as Cairn's files are.
  public func isPublished(_ part: PlanPart) throws -> Bool {
    // Without a draft everything that there is, is published.
    guard isDraft else { return publishedText != nil && text.fields(of: part) != nil }
    return try published()?.fields(of: part) != nil
  }
}

/// Finds strategies as they are worked on.
public struct LoadPlan: Sendable {
  private let shelf: StrategyShelf

  /// - Parameter shelf: of the published record that measures name figures of.
  public init(_ shelf: StrategyShelf) { self.shelf = shelf }

  /// - Throws: `Refusal` where this council has no such strategy, published or drafted.
  func run(_ strategy: String, in tables: Tables) throws -> Plan {
    try run(
      strategy, try tables.newestVersion(of: strategy), try tables.draft(of: strategy),
      try tables.targetReadings()[strategy] ?? [])
  }

  /// The same, by itself.
  ///
  /// - Parameter council: whose strategy it is.
  /// - Throws: `NotPermitted`, `Refusal`.
  public func run(_ strategy: String, by actor: Actor, for council: Int, from store: Store) throws -> Plan {
    try store.read(actor.permit(.editPlans, for: council)) { try run(strategy, in: $0) }
  }

  /// The same for whichever council's it is.
  ///
  /// - Throws: `NotPermitted`, `Refusal`.
  public func run(_ strategy: String, by actor: Actor, from store: Store) throws -> Plan {
    let council = try store.read(actor.permit(.readPublished)) { try $0.council(ofStrategy: strategy) }
    guard let council else { throw Refusal(.notFound, "There is no strategy “\(strategy)”.") }
    return try run(strategy, by: actor, for: council, from: store)
  }

  /// A strategy of a council's, or why it can't be worked on.
  public enum Listed {
    case plan(Plan)
    /// What is stored of it can't be read by this program.
    case unread(id: String, problem: String)
  }

  /// Every strategy that is published or drafted for a council, by id.
  ///
  /// - Throws: `NotPermitted`.
  public func all(by actor: Actor, for council: Int, from store: Store) throws -> [Listed] {
    try store.read(actor.permit(.editPlans, for: council)) { tables in
      let drafts = try tables.drafts()
      let ids = try tables.strategyVersions().map(\.strategy) + drafts.filter { $0.state == .edited }.map(\.strategy)
      return try Set(ids).sorted().map { id in
        do {
          return .plan(try run(id, in: tables))
        } catch let error as FindingsError {
          return .unread(id: id, problem: error.findings.first?.message ?? "")
        } catch let refusal as Refusal {
          return .unread(id: id, problem: refusal.description)
        }
      }
    }
  }

  private func run(
    _ strategy: String, _ newest: StrategyVersion?, _ last: StrategyDraft?, _ readings: [PinnedReading]
  ) throws -> Plan {
    let published = newest.flatMap { $0.isRemoved ? nil : $0.text }
    let draft = last?.state == .edited ? last : nil
    guard let text = draft?.text ?? published else {
      throw Refusal(.notFound, "There is no strategy “\(strategy)”.")
    }
    return Plan(
      strategy: try shelf.strategy(text, file: "\(strategy).yaml", pinned: readings), readings: readings,
      text: try editable(text), publishedText: published, version: newest?.version ?? 0,
      isDraft: draft != nil, position: last?.position ?? 0, basedOn: draft?.basedOn ?? newest?.version ?? 0)
  }
}

/// - Throws: `Refusal` where a text is not laid out as Cairn's files are.
private func editable(_ text: String) throws -> StrategyText {
  do {
    return try StrategyText(text)
  } catch let refusal as StrategyText.Refusal {
    throw Refusal(.notAllowed, refusal.description)
  }
}
