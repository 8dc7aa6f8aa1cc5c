public import Accounts
import FoundationEssentials
public import Secrets

/// The keys with which an issuer signs (RFC 7517). Those of other kinds, or for other uses, are left out.
public struct KeySet: Sendable {
  private let keys: [(id: String?, key: PublicKey)]

  /// - Throws: `SignOnRefusal` where it is no set of keys.
  public init(_ bytes: [UInt8]) throws(SignOnRefusal) {
    guard let known = try? JSONDecoder().decode(Known.self, from: Data(bytes)) else {
      throw SignOnRefusal(.unreachable, "the keys can’t be read")
    }
    keys = known.keys.compactMap { entry in entry.publicKey.map { (entry.kid, $0) } }
  }

  /// The keys that may have signed a token: those of its key id, or the only one of the kind where it names none.
  public func keys(for header: IDToken.Header) -> [PublicKey] {
    let fitting = keys.filter { $0.key.kind == header.kind }
    if let id = header.keyID { return fitting.filter { $0.id == id }.map(\.key) }
    return fitting.count == 1 ? fitting.map(\.key) : []
  }

  private struct Known: Decodable {
    let keys: [Entry]
  }

  private struct Entry: Decodable {
    let kty: String
    let kid, use, alg, n, e, crv, x, y: String?

    var publicKey: PublicKey? {
      guard use ?? "sig" == "sig", let key = rsa ?? p256, alg ?? key.kind.rawValue == key.kind.rawValue else {
        return nil
      }
      return key
    }

    private var rsa: PublicKey? {
      guard kty == "RSA", let modulus = n.flatMap(Base64URL.bytes), let exponent = e.flatMap(Base64URL.bytes) else {
        return nil
      }
      return PublicKey(modulus: modulus, exponent: exponent)
    }

    private var p256: PublicKey? {
      guard kty == "EC", crv == "P-256", let x = x.flatMap(Base64URL.bytes), let y = y.flatMap(Base64URL.bytes) else {
        return nil
      }
      return PublicKey(x: x, y: y)
    }
  }
}
