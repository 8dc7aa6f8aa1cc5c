public import Accounts
public import Log
import Secrets
import SignOn
public import Store

/// Completes single sign-on with what the issuer sent the browser back with.
public struct CompleteSignOn: Sendable {
  private let provider: SignOnProvider
  private let returnPath: String
  private let returned: [String: String]
  private let secret: String?

  /// - Parameters:
  ///   - returnPath: where the browser was sent back to, as it was begun with.
  ///   - returned: what stands behind the question mark.
  ///   - secret: of the beginning, from the cookie.
  public init(_ provider: SignOnProvider, returnPath: String, returned: [String: String], secret: String?) {
    self.provider = provider
    self.returnPath = returnPath
    self.returned = returned
    self.secret = secret
  }

  /// May take seconds: the issuer is asked.
  ///
  /// - Parameter signedIn: who is signed in with this browser already.
  /// - Throws: `SignOnRefusal`.
  public func run(signedIn: Person?, in store: Store, _ occasion: Occasion) throws -> SignIn.Outcome {
    let attempt = try taken(from: store, occasion)
    guard (returned["iss"] ?? provider.settings.issuer) == provider.settings.issuer else {
      throw SignOnRefusal(.wrongIssuer, "the browser came back from another issuer")
    }
    guard returned["error"] == nil else { throw SignOnRefusal(.declined, "the issuer let nobody in") }
    guard let code = returned["code"] else { throw SignOnRefusal(.startAgain, "no code came back") }
    let token = try provider.token(
      for: code, attempt, returnAddress: provider.settings.site + returnPath, occasion)
    let claims = try token.claims(signedBy: provider.keys(for: token, occasion))
    let check = ClaimsCheck(provider.settings, nonce: attempt.nonce, now: Double(occasion.milliseconds) / 1_000)
    try check.run(claims)
    return try AdmitPerson(claims, by: provider.settings, signedIn: signedIn).run(in: store, occasion)
  }

  /// The beginning that this browser brings back, which is used up by it whatever comes of it.
  private func taken(from store: Store, _ occasion: Occasion) throws -> SignOnAttempt {
    guard let secret else { throw SignOnRefusal(.startAgain, "no cookie came back") }
    let attempt = SignOnAttempt(secret: secret)
    guard let state = returned["state"], isSameSecret(state, attempt.state) else {
      throw SignOnRefusal(.startAgain, "the state is another browser’s or another beginning’s")
    }
    let began = try store.write(Actor.nobody.permit(.enter)) { try $0.takeSignOnAttempt(attempt.digest) }
    guard let began, began > occasion.instant(after: -SignOnRule.lasts) else {
      throw SignOnRefusal(.startAgain, "it was used before, or begun too long ago")
    }
    return attempt
  }
}
