public import Accounts
public import Store

/// What was changed of a strategy, by whom, when and from where: the audit trail, for those who work on it.
public struct ListChanges: Sendable {
  public let strategy: String
  /// How many are given; all of them are in the log.
  public static let most = 200

  public init(_ strategy: String) { self.strategy = strategy }

  /// One change.
  public struct Entry: Sendable {
    /// `2026-11-21 10:05`, UTC.
    public let when: String
    /// The name of the person; that of the command where none did it.
    public let who: String
    /// `Plan edited`, and what of the strategy it is about.
    public let what: String
    public let before, after: String
    /// An address on the network, or `command`.
    public let origin: String
  }

  /// The newest first.
  ///
  /// - Parameter council: whose strategy it is.
  /// - Throws: `NotPermitted`.
  public func run(by actor: Actor, for council: Int, from store: Store) throws -> [Entry] {
    try store.read(actor.permit(.editPlans, for: council)) { tables in
      let people = try tables.ownNames()
      return try tables.events(of: strategy, most: ListChanges.most).map { event in
        let subject = event.subject.kind == .strategy ? "" : ": \(event.subject.name)"
        // Of a plan the subject is the whole strategy; which part of it, or which version, the detail says.
        let about =
          switch event.kind {
          case .planEdited: String(event.detail.drop { $0 != ":" })
          case .planPublished, .definitionVersioned: event.detail.isEmpty ? "" : ": \(event.detail)"
          default: subject
          }
        return Entry(
          when: String(event.happenedAt.prefix(16)).replacing("T", with: " "), who: people[event.actor] ?? event.actor,
          what: event.kind.title + about, before: event.shown(event.before, people),
          after: event.shown(event.after, people), origin: event.origin)
      }
    }
  }
}
