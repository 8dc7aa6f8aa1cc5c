public import Accounts

/// Whether what a token says is meant for this site, now, and for this beginning (OpenID Connect Core 1.0, section
/// 3.1.3.7).
public struct ClaimsCheck: Sendable {
  private let issuer, clientID, nonce: String
  /// Seconds since 1 January 1970, UTC.
  private let now: Double

  public init(_ settings: SignOnSettings, nonce: String, now: Double) {
    (issuer, clientID) = (settings.issuer, settings.clientID)
    self.nonce = nonce
    self.now = now
  }

  /// - Throws: `SignOnRefusal` with the first reason why it is not.
  public func run(_ claims: Claims) throws(SignOnRefusal) {
    guard claims.issuer == issuer else { throw SignOnRefusal(.wrongIssuer, "the token is another issuer’s") }
    guard isForUs(claims) else { throw SignOnRefusal(.wrongAudience, "the token is for another client") }
    try checkTimes(of: claims)
    guard claims.nonce == nonce else {
      throw SignOnRefusal(.wrongNonce, "the token was made for another beginning")
    }
    guard (1...255).contains(claims.subject.utf8.count), claims.subject.utf8.allSatisfy({ 32...126 ~= $0 }) else {
      throw SignOnRefusal(.malformedToken, "the token does not say whose it is")
    }
  }

  /// With several audiences it must also say that we are the one that asked.
  private func isForUs(_ claims: Claims) -> Bool {
    guard claims.audience.contains(clientID) else { return false }
    return claims.authorizedParty.map { $0 == clientID } ?? (claims.audience.count == 1)
  }

  private func checkTimes(of claims: Claims) throws(SignOnRefusal) {
    let skew = Double(SignOnRule.skew)
    guard claims.expires > now - skew, claims.issued > now - skew - Double(SignOnRule.lasts) else {
      throw SignOnRefusal(.expired, "the token is too old, or a clock is wrong")
    }
    guard claims.issued < now + skew, claims.notBefore ?? 0 < now + skew else {
      throw SignOnRefusal(.notYetValid, "the token is not valid yet, or a clock is wrong")
    }
  }
}
