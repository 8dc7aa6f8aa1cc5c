public import Accounts
import Findings
public import Log
import Secrets
public import Store

/// Sets a person's password with an invitation, which is then used up.
public struct AcceptInvitation: Sendable {
  /// The secret of the link.
  public let invitation: String

  public init(invitation: String) { self.invitation = invitation }

  /// Whose it is.
  ///
  /// - Throws: `Refusal`, the same for a link that never was, was used, or is too old.
  public func person(in store: Store, _ occasion: Occasion) throws -> Person {
    try store.read(Actor.nobody.permit(.enter)) { try person($0, occasion) }
  }

  /// Sessions that the person had anywhere are ended, and one is begun: who has just set a password need not type it.
  ///
  /// - Throws: `Refusal` where the link can't be used or the password is not taken; nothing is changed then.
  public func run(password: String, in store: Store, _ occasion: Occasion) throws -> SignIn.Outcome {
    if let objection = PasswordRule.objection(to: password, of: try person(in: store, occasion)) {
      throw Refusal(.notAllowed, objection)
    }
    // Takes a third of a second, so it is done before anybody has to wait for the write.
    let hash = PasswordHash(of: password)
    return try store.write(Actor.person(try person(in: store, occasion)).permit(.enter)) { tables in
      let person = try person(tables, occasion)
      try tables.record(
        .passwordSet, about: .person(person.id), state: [tables.passwordRow(hash.text, of: person.id)], occasion)
      try tables.useInvitations(of: person.id, at: occasion.instant)
      try tables.endSessions(of: person.id, at: occasion.instant)
      return SignIn.Outcome(
        person: person, session: try tables.beginSession(of: person, occasion, detail: "invitation"),
        browser: try tables.knowBrowser(nil, of: person, occasion))
    }
  }

  private func person(_ tables: Tables, _ occasion: Occasion) throws -> Person {
    guard let found = try tables.invitation(Token(invitation).digest), found.usedAt == nil,
      found.expiresAt > occasion.instant, let person = try tables.person(found.personID), !person.isDisabled
    else {
      throw Refusal(
        .notFound, "This invitation can’t be used: it was used before, or is more than a week old. Ask for a new one.")
    }
    return person
  }
}
