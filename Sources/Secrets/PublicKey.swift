import CCrypto

/// A key with which anybody can see that its owner signed something.
public struct PublicKey: Equatable, Sendable {
  /// How what it signs is signed, by the names of RFC 7518.
  public enum Kind: String, Sendable {
    /// RSA (PKCS #1, version 1.5) with SHA-256.
    case rs256 = "RS256"
    /// ECDSA on the curve P-256 with SHA-256.
    case es256 = "ES256"
  }

  public let kind: Kind
  /// SubjectPublicKeyInfo (RFC 5280).
  private let encoded: [UInt8]

  /// - Returns: nil where it is no RSA key of 2,048 to 8,192 bits: shorter ones can be broken, longer ones take too long.
  public init?(modulus: [UInt8], exponent: [UInt8]) {
    guard (256...1_025).contains(modulus.count), (1...8).contains(exponent.count), exponent != [1],
      exponent.last.map({ $0 & 1 == 1 }) ?? false
    else { return nil }
    let key = DER.sequence(DER.integer(modulus), DER.integer(exponent))
    self.init(.rs256, DER.sequence(PublicKey.rsa, DER.bits(key)), bits: 2_048...8_192)
  }

  /// - Returns: nil where it is no point of the curve P-256.
  public init?(x: [UInt8], y: [UInt8]) {
    guard x.count == 32, y.count == 32 else { return nil }
    self.init(.es256, DER.sequence(PublicKey.p256, DER.bits([4] + x + y)), bits: 256...256)
  }

  private init?(_ kind: Kind, _ encoded: [UInt8], bits: ClosedRange<Int>) {
    (self.kind, self.encoded) = (kind, encoded)
    guard withKey({ bits.contains(Int(EVP_PKEY_get_bits($0))) }) ?? false else { return nil }
  }

  /// rsaEncryption, without parameters (RFC 3279, section 2.3.1).
  private static let rsa: [UInt8] = [0x30, 13, 0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1, 0x05, 0]

  /// id-ecPublicKey on secp256r1 (RFC 5480, section 2.1).
  private static let p256: [UInt8] = [
    0x30, 19, 0x06, 7, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 2, 1, 0x06, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 3, 1, 7,
  ]

  /// Whether the key's owner signed a message.
  ///
  /// - Parameter signature: as RFC 7518 writes it: for ES256 two numbers of 32 bytes.
  public func hasSigned(_ message: [UInt8], _ signature: [UInt8]) -> Bool {
    guard let signature = kind == .rs256 ? signature : PublicKey.pair(signature) else { return false }
    return withKey { key in
      guard let context = EVP_MD_CTX_new() else { return false }
      defer { EVP_MD_CTX_free(context) }
      return EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, key) == 1
        && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    } ?? false
  }

  private static func pair(_ signature: [UInt8]) -> [UInt8]? {
    guard signature.count == 64 else { return nil }
    return DER.sequence(DER.integer(Array(signature.prefix(32))), DER.integer(Array(signature.suffix(32))))
  }

  private func withKey<Result>(_ body: (OpaquePointer) -> Result) -> Result? {
    encoded.withUnsafeBufferPointer { bytes in
      var next = bytes.baseAddress
      guard let key = d2i_PUBKEY(nil, &next, bytes.count) else { return nil }
      defer { EVP_PKEY_free(key) }
      return body(key)
    }
  }
}
