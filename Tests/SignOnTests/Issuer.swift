import Accounts
import Secrets
import TestSupport
import Testing

@testable import SignOn

/// An invented issuer, and what it would say of Robin.
enum Issuer {
  static let name = "https://login.ambleford.example/directory/v2.0"
  static let now = 1_795_000_000.0
  static let attempt = SignOnAttempt(secret: String(repeating: "ab", count: 32))

  static let settings = SignOnSettings(
    title: "Ambleford account", issuer: name, clientID: "cairn-client", clientSecret: "hush",
    site: "https://cairn.ambleford.example",
    grants: [
      GroupGrant(group: "g-admin", role: HeldRole(.administrator, of: 401)),
      GroupGrant(group: "g-both", role: HeldRole(.actionLead, of: 401)),
      GroupGrant(group: "g-both", role: HeldRole(.partner, of: 402)),
    ])

  static let key = SigningKey(.rsa(bits: 2_048))
  static let other = SigningKey(.rsa(bits: 2_048))
  static let curve = SigningKey(.p256)

  /// The claims of a right token, as JSON, by name.
  static var claims: [String: String] {
    [
      "iss": quoted(name), "aud": quoted("cairn-client"), "sub": quoted("s-1"), "nonce": quoted(attempt.nonce),
      "exp": "\(Int(now) + 3_600)", "iat": "\(Int(now))", "nbf": "\(Int(now))", "name": quoted("Robin Reed"),
      "preferred_username": quoted("Robin@Ambleford.example"), "groups": "[\"g-admin\"]",
    ]
  }

  static func quoted(_ text: String) -> String { "\"\(text)\"" }

  static func object(_ members: [String: String]) -> String {
    "{" + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  /// A token of the claims with some changed; nil takes one out.
  static func token(
    _ changes: [String: String?] = [:], header: String = #"{"alg":"RS256","kid":"k1","typ":"JWT"}"#,
    by key: SigningKey? = key
  ) throws -> String {
    let claims = changes.reduce(into: claims) { $0[$1.key] = $1.value }
    let signed = Base64URL.text(Array(header.utf8)) + "." + Base64URL.text(Array(object(claims).utf8))
    return signed + "." + Base64URL.text(try #require(key).signature(of: Array(signed.utf8)))
  }

  /// What the issuer publishes of its keys.
  static func keySet() throws -> [UInt8] {
    let (key, curve) = (try #require(key), try #require(curve))
    let rsa = [
      "kty": quoted("RSA"), "use": quoted("sig"), "kid": quoted("k1"), "n": quoted(Base64URL.text(key.number("n"))),
      "e": quoted("AQAB"), "x5c": "[\"ignored\"]",
    ]
    let p256 = [
      "kty": quoted("EC"), "crv": quoted("P-256"), "kid": quoted("k2"),
      "x": quoted(Base64URL.text(curve.number("qx", padded: 32))),
      "y": quoted(Base64URL.text(curve.number("qy", padded: 32))),
    ]
    return Array(#"{"keys":[\#(object(rsa)),\#(object(p256)),{"kty":"oct","k":"c2VjcmV0","kid":"k3"}]}"#.utf8)
  }

  /// What comes of a token: its claims, or why it is not believed.
  static func judged(_ text: String, at seconds: Double = now) throws -> Claims {
    let token = try IDToken(text)
    let keys = try KeySet(try keySet()).keys(for: token.header)
    guard !keys.isEmpty else { throw SignOnRefusal(.unknownKey) }
    let claims = try token.claims(signedBy: keys)
    try ClaimsCheck(settings, nonce: attempt.nonce, now: seconds).run(claims)
    return claims
  }

  static func fault(_ text: String, at seconds: Double = now) throws -> SignOnRefusal.Reason? {
    do {
      _ = try judged(text, at: seconds)
      return nil
    } catch let refusal as SignOnRefusal {
      return refusal.reason
    }
  }
}
