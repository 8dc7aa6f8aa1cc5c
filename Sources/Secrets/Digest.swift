import CCrypto

/// SHA-256 of some bytes (FIPS 180-4).
public struct Digest: Hashable, Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }

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

/// SHA-256 of bytes that come one after the other, so that they never stand in memory together.
public struct DigestStream: ~Copyable {
  private let context: OpaquePointer?
  private var waiting: [UInt8] = []

  public init() {
    context = EVP_MD_CTX_new()
    precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "SHA-256 could not be begun: there is no memory.")
    waiting.reserveCapacity(DigestStream.room)
  }

  deinit { EVP_MD_CTX_free(context) }

  private static let room = 1 << 16

  /// Adds bytes to those before.
  public mutating func add(_ bytes: [UInt8]) {
    waiting += bytes
    if waiting.count >= DigestStream.room { flush() }
  }

  /// Adds what is written after other bytes.
  public mutating func add(_ write: (inout [UInt8]) throws -> Void) rethrows {
    try write(&waiting)
    if waiting.count >= DigestStream.room { flush() }
  }

  /// Of all that was added; asked for once.
  public var digest: Digest {
    mutating get {
      flush()
      var bytes = [UInt8](repeating: 0, count: 32)
      precondition(EVP_DigestFinal_ex(context, &bytes, nil) == 1, "SHA-256 could not be ended.")
      return Digest(bytes)
    }
  }

  private mutating func flush() {
    precondition(EVP_DigestUpdate(context, waiting, waiting.count) == 1, "SHA-256 could not go on.")
    waiting.removeAll(keepingCapacity: true)
  }
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
