import CCrypto

/// A secret that opens something: an invitation, a session. Only its digest is kept.
public struct Token: Sendable {
  /// 64 hexadecimal digits: 256 bits of chance.
  public let text: String

  /// A new one.
  public init() { text = Hex.text(Token.chance(32)) }

  /// One that somebody brings.
  public init(_ text: String) { self.text = text }

  /// What is kept of it: whoever reads the database can't use it.
  public var digest: String { Digest(of: text).hex }

  /// What a form must bring back to be known as one of ours: worked out of the token, and not to be turned back into it.
  public var formKey: String { Digest(of: "form:" + text).hex }

  /// Bytes nobody can guess.
  static func chance(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    precondition(RAND_bytes(&bytes, Int32(count)) == 1, "The machine gives no random numbers.")
    return bytes
  }
}

/// Whether two secrets are the same, in a time that does not tell how much of them is.
public func isSameSecret(_ one: String, _ other: String) -> Bool {
  let (one, other) = (Array(one.utf8), Array(other.utf8))
  return one.count == other.count && CRYPTO_memcmp(one, other, one.count) == 0
}
