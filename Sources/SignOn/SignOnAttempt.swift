import Secrets

/// One beginning of single sign-on. Its secret is with the browser alone; everything else is worked out of it, each so
/// that nothing leads back or across.
public struct SignOnAttempt: Sendable {
  private let secret: Token

  /// A new one.
  public init() { secret = Token() }

  /// One that a browser brings back.
  public init(secret: String) { self.secret = Token(secret) }

  /// For the cookie and nothing else.
  public var cookie: String { secret.text }

  /// What is kept here of it, so that it can be used once.
  public var digest: String { secret.digest }

  /// Comes back with the browser: proves that this browser began.
  public var state: String { derived("state") }

  /// Comes back in the token: proves that the token was made for this beginning.
  public var nonce: String { derived("nonce") }

  /// Shown with the code: proves that whoever brings the code began (RFC 7636).
  public var verifier: String { derived("verifier") }

  /// What the issuer is told of the verifier beforehand.
  public var challenge: String { PKCE.challenge(of: verifier) }

  private func derived(_ purpose: String) -> String { Digest(of: "sign-on-\(purpose):\(secret.text)").hex }
}

/// Proof Key for Code Exchange (RFC 7636), by the method S256.
public enum PKCE {
  public static func challenge(of verifier: String) -> String { Base64URL.text(Digest(of: verifier).bytes) }
}
