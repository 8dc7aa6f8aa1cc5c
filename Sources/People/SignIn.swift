public import Accounts
import Findings
public import Log
import Secrets
public import Store

/// Signs somebody in with address and password.
public struct SignIn: Sendable {
  public let email: String
  public let password: String
  /// The secret of a browser from which somebody has signed in before; nil for a new one.
  public let browser: String?

  public init(email: String, password: String, browser: String? = nil) {
    self.email = email
    self.password = password
    self.browser = browser
  }

  /// Somebody who has signed in.
  public struct Outcome: Sendable {
    public let person: Person
    /// The secret of the session, for the cookie and nothing else.
    public let session: String
    /// The secret by which the browser is known from now on, for the cookie; nil where it is not to be.
    public var browser: String?
  }

  /// Takes a third of a second whatever comes of it, so that nobody learns which addresses there are.
  ///
  /// - Throws: `Refusal`, the same whether the address or the password is wrong.
  public func run(in store: Store, _ occasion: Occasion) throws -> Outcome {
    let address = email.split { $0.isWhitespace }.joined().lowercased()
    let key = Digest(of: address).hex
    let permit = try Actor.nobody.permit(.enter)
    let found = try store.read(permit) { tables in
      try tables.person(email: address).map { ($0, try tables.passwordHash(of: $0.id)) }
    }
    let known = try knownBrowser(of: found?.0, store, permit)
    try refuseEarly(key, known, store, occasion)
    let hash = found?.1.map(PasswordHash.init(kept:)) ?? SignIn.nobody
    guard hash.isOf(password), let person = found?.0, !person.isDisabled else {
      try store.write(permit) { try $0.insertSignInFailure(key, from: known, at: occasion.instant) }
      throw Refusal(.notAllowed, "The address or the password is not right.")
    }
    return try store.write(Actor.person(person).permit(.enter)) { tables in
      // Somebody may have been disabled, or the password changed, while this one was worked out.
      guard let now = try tables.person(person.id), !now.isDisabled,
        try tables.passwordHash(of: now.id) == hash.text
      else { throw Refusal(.notAllowed, "The address or the password is not right.") }
      let before = occasion.instant(after: -SlowDown.memory)
      try tables.forgetSignInFailures(key, from: known, before: before)
      var outcome = Outcome(person: now, session: try tables.beginSession(of: now, occasion))
      outcome.browser = try tables.knowBrowser(browser, of: now, occasion)
      return outcome
    }
  }

  /// The digest of the browser, where this person has signed in from it before; empty otherwise. Others can't make it
  /// wait by failing with the person's address: they don't have its secret.
  private func knownBrowser(of person: Person?, _ store: Store, _ permit: Permit) throws -> String {
    guard let person, let digest = browser.map({ Token($0).digest }) else { return "" }
    return try store.read(permit) { try $0.isKnown(digest, to: person.id) } ? digest : ""
  }

  private func refuseEarly(_ key: String, _ browser: String, _ store: Store, _ occasion: Occasion) throws {
    let failures = try store.read(Actor.nobody.permit(.enter)) {
      try $0.signInFailures(key, from: browser, since: occasion.instant(after: -SlowDown.memory))
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

  /// Remembers that a person signed in from a browser.
  ///
  /// - Parameter secret: its own from before; nil for a new one.
  /// - Returns: the secret by which it is known.
  func knowBrowser(_ secret: String?, of person: Person, _ occasion: Occasion) throws -> String {
    let token = secret.map(Token.init) ?? Token()
    try rememberBrowser(token.digest, of: person.id, at: occasion.instant)
    return token.text
  }
}
