import CCrypto

/// A private key made for one test run, with which an invented issuer signs.
public final class SigningKey: @unchecked Sendable {
  public enum Kind: Sendable { case rsa(bits: Int32), p256 }

  private let key: OpaquePointer
  private let isRSA: Bool

  public init?(_ kind: Kind) {
    let type = if case .p256 = kind { EVP_PKEY_EC } else { EVP_PKEY_RSA }
    guard let context = EVP_PKEY_CTX_new_id(type, nil), EVP_PKEY_keygen_init(context) == 1 else { return nil }
    defer { EVP_PKEY_CTX_free(context) }
    let isSet =
      switch kind {
      case .rsa(let bits): EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits)
      case .p256: EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1)
      }
    var made: OpaquePointer?
    guard isSet == 1, EVP_PKEY_keygen(context, &made) == 1, let made else { return nil }
    key = made
    isRSA = type == EVP_PKEY_RSA
  }

  deinit { EVP_PKEY_free(key) }

  /// A number of the public key, by libcrypto's name for it: `n`, `e`, `qx`, `qy`; highest byte first.
  public func number(_ name: String, padded: Int = 0) -> [UInt8] {
    var found: OpaquePointer?
    guard EVP_PKEY_get_bn_param(key, name, &found) == 1, let found else { return [] }
    defer { BN_free(found) }
    var bytes = [UInt8](repeating: 0, count: max(Int(BN_num_bits(found) + 7) / 8, padded))
    BN_bn2binpad(found, &bytes, Int32(bytes.count))
    return bytes
  }

  /// The signature as RFC 7518 writes it.
  public func signature(of message: [UInt8]) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { return [] }
    defer { EVP_MD_CTX_free(context) }
    var count = 0
    guard EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key) == 1,
      EVP_DigestSign(context, nil, &count, message, message.count) == 1
    else { return [] }
    var signature = [UInt8](repeating: 0, count: count)
    guard EVP_DigestSign(context, &signature, &count, message, message.count) == 1 else { return [] }
    return isRSA ? Array(signature.prefix(count)) : SigningKey.pair(Array(signature.prefix(count)))
  }

  /// The two numbers of a DER signature, 32 bytes each.
  private static func pair(_ der: [UInt8]) -> [UInt8] {
    let first = Array(der.dropFirst(4).prefix(Int(der[3])))
    let second = Array(der.dropFirst(6 + first.count))
    return [first, second].flatMap { number in
      let digits = Array(number.drop { $0 == 0 })
      return [UInt8](repeating: 0, count: 32 - digits.count) + digits
    }
  }
}

/// HMAC with SHA-256, with which a forger signs.
public func hmac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8] {
  var (code, count) = ([UInt8](repeating: 0, count: 32), 0)
  _ = EVP_Q_mac(
    nil, "HMAC", nil, "SHA256", nil, key, key.count, message, message.count, &code, code.count, &count)
  return code
}
