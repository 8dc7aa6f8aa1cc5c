public import Accounts
import Days
public import Log
import Secrets
public import Store
import Strategy

/// What others did for a person's councils since the person was last here: of what only those who keep a strategy see, where
/// the person is one of them; of what everybody sees otherwise.
public struct ListRecent: Sendable {
  public let person: Person
  private let session: String

  /// - Parameter session: the secret of the one that the person is here with.
  public init(for person: Person, in session: String) {
    self.person = person
    self.session = session
  }

  /// One thing that happened.
  public struct Entry: Equatable, Sendable {
    /// `21 November 2026`
    public let when: String
    /// The name of the person; empty where it was nobody of the council, or the reader may not know who.
    public let who: String
    /// `Progress update: at risk`
    public let what: String
    /// The strategy, and the action where it is about one.
    public let strategy: String
    public let action: String?
  }

  /// How many are given for a council; and for how many days for somebody who was never here before.
  private static let most = 10, days = 30

  /// The newest first.
  ///
  /// - Throws: `NotPermitted` for somebody whose account has ended.
  public func run(on store: Store, _ occasion: Occasion) throws -> [Entry] {
    let actor = Actor.person(person)
    let since = try store.read(actor.permit(.keepOwnAccount)) {
      try $0.lastSeen(person.id, outside: Token(session).digest)
    }
    let instant = since ?? occasion.instant(after: -ListRecent.days * 86_400)
    return try Set(person.roles.map(\.authority)).sorted().flatMap { try entries($0, since: instant, actor, store) }
  }

  private func entries(_ council: Int, since instant: String, _ actor: Actor, _ store: Store) throws -> [Entry] {
    let keeps = Permission.allows(.readNotes, for: person, in: council)
    let permit = try actor.permit(keeps ? .readNotes : .readPublished, for: council)
    return try store.read(permit) { tables in
      let names = try keeps ? tables.ownNames() : [:]
      let kinds: [Event.Kind] =
        [.actionUpdated, .planPublished] + (keeps ? [.evidenceAdded, .riskJudged, .actionAssigned] : [])
      return try tables.events(of: kinds, since: instant, exceptBy: person.id, most: ListRecent.most).map { event in
        let pieces = event.subject.id.split(separator: "/").map(String.init)
        return Entry(
          when: Day(event.happenedAt.prefix(10))?.spelled ?? "", who: names[event.actor] ?? "",
          what: ListRecent.words(event), strategy: pieces.first ?? "",
          action: event.subject.kind == .action ? pieces.last : nil)
      }
    }
  }

  private static func words(_ event: Event) -> String {
    switch event.kind {
    case .actionUpdated: "\(event.kind.title): \(event.shown(event.after, [:]))"
    case .planPublished: "\(event.kind.title): \(event.detail)"
    case .riskJudged: "\(event.kind.title): \(event.subject.name)"
    default: event.kind.title
    }
  }
}
