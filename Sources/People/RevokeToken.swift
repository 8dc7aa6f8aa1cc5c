public import Accounts
import Findings
public import Log
public import Store

/// Revokes a token: from then on no program can do anything with it.
public struct RevokeToken: Sendable {
  /// The token's id.
  public let token: String

  public init(_ token: String) { self.token = token }

  /// What was revoked before is not revoked again.
  ///
  /// - Parameter person: whose it is; a person revokes nobody else's.
  /// - Throws: `NotPermitted`; `Refusal` where the person has no such token.
  public func run(of person: Person, by actor: Actor, in store: Store, _ occasion: Occasion) throws {
    guard actor.person == nil || actor.person?.id == person.id else { throw NotPermitted(.keepOwnAccount) }
    let found = try store.read(actor.permit(.keepOwnAccount)) { try $0.accessTokens(of: person.id) }
      .first { $0.id == token }
    guard let found else { throw Refusal(.notFound, "There is no such token.") }
    guard !found.isRevoked else { return }
    try store.write(actor.permit(.keepOwnAccount, for: found.grant.council)) { tables in
      try tables.record(.tokenRevoked, about: .person(person.id), detail: found.title, occasion)
      try tables.revoke(accessToken: found.id, at: occasion.instant)
    }
  }
}

/// Lists the tokens that somebody has made.
public struct ListTokens: Sendable {
  public init() {}

  /// - Parameter person: whose they are; a person sees nobody else's.
  /// - Returns: those that were not revoked, the newest first.
  /// - Throws: `NotPermitted`.
  public func run(of person: Person, by actor: Actor, from store: Store) throws -> [HeldToken] {
    guard actor.person == nil || actor.person?.id == person.id else { throw NotPermitted(.keepOwnAccount) }
    return try store.read(actor.permit(.keepOwnAccount)) { try $0.accessTokens(of: person.id) }
      .filter { !$0.isRevoked }.map(HeldToken.init)
  }
}
