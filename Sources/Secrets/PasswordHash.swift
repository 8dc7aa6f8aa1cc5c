import CCrypto

/// A password as it is kept: scrypt (RFC 7914) with its own salt. Working it out takes about 0.3 s and 128 MB, so that
/// guessing is dear.
public struct PasswordHash: Equatable, Sendable {
  /// `scrypt$17$8$1$salt$hash`: log₂ of N, r, p, then salt and hash as hexadecimal digits.
  public let text: String

  /// A hash that was kept.
  public init(kept text: String) { self.text = text }

  /// The hash of a new password.
  ///
  /// - Parameter cost: log₂ of scrypt's N; 17 but in tests.
  public init(of password: String, cost: Int = 17) {
    let salt = Token.chance(16)
    let hash = PasswordHash.scrypt(password, salt: salt, cost: cost, blocks: 8, lanes: 1) ?? []
    text = ["scrypt", "\(cost)", "8", "1", Hex.text(salt), Hex.text(hash)].joined(separator: "$")
  }

  /// Whether a password is the one that was hashed. False where the hash is damaged.
  public func isOf(_ password: String) -> Bool {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let cost = Int(parts[1]), let blocks = Int(parts[2]),
      let lanes = Int(parts[3]), (4...20).contains(cost), let salt = Hex.bytes(parts[4]), parts[5].utf8.count == 64,
      let hash = PasswordHash.scrypt(password, salt: salt, cost: cost, blocks: blocks, lanes: lanes)
    else { return false }
    return isSameSecret(Hex.text(hash), parts[5])
  }

  /// - Returns: nil where there is not the memory for it.
  static func scrypt(
    _ password: String, salt: [UInt8], cost: Int, blocks: Int, lanes: Int, length: Int = 32
  ) -> [UInt8]? {
    var hash = [UInt8](repeating: 0, count: length)
    let password = Array(password.utf8)
    let most = UInt64(128 * blocks * ((1 << cost) + lanes + 2) * 2)
    let done = password.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        EVP_PBE_scrypt(
          $0.baseAddress, password.count, salt, salt.count, 1 << cost, UInt64(blocks), UInt64(lanes), most, &hash,
          length)
      }
    }
    return done == 1 ? hash : nil
  }
}
