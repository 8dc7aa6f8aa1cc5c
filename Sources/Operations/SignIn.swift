public import Accounts
import Secrets
public import Store

/// Signs somebody in with address and password.
public struct SignIn: Sendable {
  public let email: String
  public let password: String

  public init(email: String, password: String) {
    self.email = email
    self.password = password
  }

  /// Somebody who has signed in.
  public struct Outcome: Sendable {
    public let person: Person
    /// The secret of the session, for the cookie and nothing else.
    public let session: String
  }

  /// Takes a third of a second whatever comes of it, so that nobody learns which addresses there are.
  ///
  /// - Throws: `Refusal`, the same whether the address or the password is wrong.
  public func run(in store: Store, _ occasion: Occasion) throws -> Outcome {
    let address = email.split { $0.isWhitespace }.joined().lowercased()
    let key = Digest(of: address).hex
    try refuseEarly(key, store, occasion)
    let permit = try Actor.nobody.permit(.enter)
    let found = try store.read(permit) { tables in
      try tables.person(email: address).map { ($0, try tables.passwordHash(of: $0.id)) }
    }
    let hash = found?.1.map(PasswordHash.init(kept:)) ?? SignIn.nobody
    guard hash.isOf(password), let person = found?.0, !person.isDisabled else {
      try store.write(permit) { try $0.insertSignInFailure(key, at: occasion.instant) }
      throw Refusal(.notAllowed, "The address or the password is not right.")
    }
    return try store.write(Actor.person(person).permit(.enter)) { tables in
      // Somebody may have been disabled, or the password changed, while this one was worked out.
      guard let now = try tables.person(person.id), !now.isDisabled,
        try tables.passwordHash(of: now.id) == hash.text
      else { throw Refusal(.notAllowed, "The address or the password is not right.") }
      try tables.forgetSignInFailures(key, before: occasion.instant(after: -SlowDown.memory))
      return Outcome(person: now, session: try tables.beginSession(of: now, occasion))
    }
  }

  private func refuseEarly(_ key: String, _ store: Store, _ occasion: Occasion) throws {
    let failures = try store.read(Actor.nobody.permit(.enter)) {
      try $0.signInFailures(key, since: occasion.instant(after: -SlowDown.memory))
    }
    let wait = SlowDown.wait(after: failures.count)
    guard wait > 0, let last = failures.last, last > occasion.instant(after: -wait) else { return }
    throw Refusal(
      .notAllowed,
      "There were \(failures.count) wrong tries with this address. Wait \(wait / 60) minute\(wait < 120 ? "" : "s"), then try again."
    )
  }

  /// A hash that no password has, and that takes as long as any.
  private static let nobody = PasswordHash(
    kept: "scrypt$17$8$1$00000000000000000000000000000000$" + String(repeating: "0", count: 64))
}

extension Tables {
  /// Begins a session and gives its secret.
  ///
  /// - Parameter detail: how the person signed in; empty for a password.
  func beginSession(of person: Person, _ occasion: Occasion, detail: String = "") throws -> String {
    let token = Token()
    let session = Session(
      tokenDigest: token.digest, personID: person.id, begunAt: occasion.instant, seenAt: occasion.instant)
    try record(.signedIn, about: .person(person.id), detail: detail, rows: [row(session)], occasion)
    return token.text
  }
}
