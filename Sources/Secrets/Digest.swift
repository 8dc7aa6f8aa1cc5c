import CCrypto

/// SHA-256 of some bytes (FIPS 180-4).
public struct Digest: Hashable, Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  /// The digest of bytes.
  public init(of bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    let done = EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
    precondition(done == 1, "SHA-256 could not be worked out: there is no memory.")
    self.bytes = digest
  }

  /// The digest of a text's UTF-8 bytes.
  public init(of text: String) { self.init(of: Array(text.utf8)) }

  /// A digest that was written before.
  ///
  /// - Parameter hex: 64 hexadecimal digits.
  public init?(hex: String) {
    guard let bytes = Hex.bytes(hex), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// 64 hexadecimal digits, small letters.
  public var hex: String { Hex.text(bytes) }
}

/// Bytes as hexadecimal digits.
enum Hex {
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Nil where a sign is no digit or stands alone.
  static func bytes(_ text: String) -> [UInt8]? {
    let nibbles = text.utf8.map { UInt8(String(UnicodeScalar($0)), radix: 16) }
    guard nibbles.count.isMultiple(of: 2), let known = nibbles as? [UInt8] else { return nil }
    return stride(from: 0, to: known.count, by: 2).map { known[$0] << 4 | known[$0 + 1] }
  }
}
