public import Accounts
public import Log
import Secrets
public import Store

/// Makes, or takes back, the secret address at which a calendar program fetches what a person owes.
public struct LinkCalendar: Sendable {
  public let person: Person

  public init(for person: Person) { self.person = person }

  /// Makes a new address; one made before leads nowhere from then on.
  ///
  /// - Parameter site: this site's address, for the links in it.
  /// - Returns: its secret, which is kept nowhere.
  public func make(at site: String, in store: Store, _ occasion: Occasion) throws -> String {
    let token = Token()
    try write(token.digest, site, store, occasion)
    return token.text
  }

  /// Takes it back.
  public func end(in store: Store, _ occasion: Occasion) throws { try write(nil, "", store, occasion) }

  /// Whether there is one.
  public func isMade(in store: Store) throws -> Bool {
    try store.read(Actor.person(person).permit(.keepOwnAccount)) { try $0.hasCalendar(person.id) }
  }

  /// Whose calendar a secret leads to; nil where it leads nowhere, or to somebody whose account has ended.
  public static func found(_ secret: String, in store: Store) throws -> (person: Person, site: String)? {
    let digest = Token(secret).digest
    return try store.read(Actor.nobody.permit(.enter)) { tables in
      guard let link = try tables.calendar(digest), let person = try tables.person(link.person), !person.isDisabled
      else {
        return nil
      }
      return (person, link.site)
    }
  }

  private func write(_ digest: String?, _ site: String, _ store: Store, _ occasion: Occasion) throws {
    try store.write(Actor.person(person).permit(.keepOwnAccount)) { tables in
      _ = try tables.record(
        .calendarLinked, about: .person(person.id), detail: digest == nil ? "taken back" : "made",
        rows: [tables.calendarRow(digest, of: person.id, at: site)], occasion)
    }
  }
}
