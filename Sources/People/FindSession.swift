public import Accounts
public import Log
import Secrets
public import Store

/// Finds who is signed in with a session, and ends sessions.
public struct FindSession {
  private let token: Token

  /// - Parameter secret: from the cookie.
  public init(_ secret: String) { token = Token(secret) }

  /// Who is signed in; nil where the session was ended, is too old, or nobody did anything in it for too long.
  public func run(in store: Store, _ occasion: Occasion) throws -> Person? {
    guard let (session, person) = try valid(in: store, occasion) else { return nil }
    // Once a minute is enough, and spares the disk.
    if session.seenAt < occasion.instant(after: -60) {
      try store.writeRow(Actor.person(person).permit(.enter)) {
        try $0.setSeen(occasion.instant, session: session.tokenDigest)
      }
    }
    return person
  }

  /// The same without writing down that something was done in the session.
  public func look(in store: Store, _ occasion: Occasion) throws -> Person? {
    try valid(in: store, occasion)?.person
  }

  private func valid(in store: Store, _ occasion: Occasion) throws -> (session: Session, person: Person)? {
    let found = try store.read(Actor.nobody.permit(.enter)) { tables in
      try tables.session(token.digest).flatMap { session in try tables.person(session.personID).map { (session, $0) } }
    }
    guard let (session, person) = found, !person.isDisabled,
      session.begunAt > occasion.instant(after: -SessionRule.absolute),
      session.seenAt > occasion.instant(after: -SessionRule.idle)
    else { return nil }
    return (session, person)
  }

  /// Ends the session, or all that its person has anywhere.
  ///
  /// - Parameter actor: whose session it is; whoever holds its secret may end it.
  public func end(
    everywhere: Bool = false, by actor: Actor = .nobody, in store: Store, _ occasion: Occasion
  ) throws {
    try store.write(actor.permit(.enter)) { tables in
      guard let session = try tables.session(token.digest) else { return }
      try tables.record(
        .sessionEnded, about: .person(session.personID), detail: everywhere ? "everywhere" : "", occasion)
      if everywhere {
        try tables.endSessions(of: session.personID, at: occasion.instant)
      } else {
        try tables.endSession(session.tokenDigest, at: occasion.instant)
      }
    }
  }
}
