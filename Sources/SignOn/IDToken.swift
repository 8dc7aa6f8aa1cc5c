public import Accounts
import FoundationEssentials
public import Secrets

/// What an issuer says of somebody, signed: a JSON Web Token in its compact form (RFC 7519, RFC 7515).
public struct IDToken: Sendable {
  public let header: Header
  private let payload, signed, signature: [UInt8]

  /// How a token is signed.
  public struct Header: Equatable, Sendable {
    public let kind: PublicKey.Kind
    public let keyID: String?
  }

  /// The longest token that is looked at, in bytes; one with two hundred groups has about 10,000.
  public static let mostBytes = 64 << 10

  /// - Throws: `SignOnRefusal` where it is too large, no token, or signed in a way that proves nothing: not at all, or
  ///   with a secret that both sides hold.
  public init(_ text: String) throws(SignOnRefusal) {
    guard text.utf8.count <= IDToken.mostBytes else { throw SignOnRefusal(.tooLarge, "the token is too large") }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let head = Base64URL.bytes(parts[0]), let payload = Base64URL.bytes(parts[1]),
      let signature = Base64URL.bytes(parts[2]), let known = try? JSONDecoder().decode(Known.self, from: Data(head)),
      known.crit == nil
    else { throw SignOnRefusal(.malformedToken, "the token is not a signed token") }
    guard let kind = PublicKey.Kind(rawValue: known.alg) else {
      throw SignOnRefusal(.wrongAlgorithm, "the token is signed in another way than RS256 or ES256")
    }
    header = Header(kind: kind, keyID: known.kid)
    (self.payload, self.signature) = (payload, signature)
    signed = Array("\(parts[0]).\(parts[1])".utf8)
  }

  /// What it says, if one of the keys signed it.
  ///
  /// - Throws: `SignOnRefusal`.
  public func claims(signedBy keys: [PublicKey]) throws(SignOnRefusal) -> Claims {
    guard keys.contains(where: { $0.kind == header.kind && $0.hasSigned(signed, signature) }) else {
      throw SignOnRefusal(.wrongSignature, "none of the issuer’s keys signed the token")
    }
    guard let claims = try? JSONDecoder().decode(Claims.self, from: Data(payload)) else {
      throw SignOnRefusal(.malformedToken, "the token lacks what it has to say")
    }
    return claims
  }

  private struct Known: Decodable {
    let alg: String
    let kid: String?
    let crit: [String]?
  }
}
