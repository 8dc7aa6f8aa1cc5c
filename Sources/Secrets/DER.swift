/// The few shapes of ASN.1 in which libcrypto takes a public key and a signature (X.690, distinguished encoding).
enum DER {
  static func sequence(_ parts: [UInt8]...) -> [UInt8] { tagged(0x30, parts.flatMap(\.self)) }

  /// A whole number that is not negative.
  ///
  /// - Parameter bytes: the highest first.
  static func integer(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array(bytes.drop { $0 == 0 })
    return tagged(0x02, (digits.first ?? 128) > 127 ? [0] + digits : digits)
  }

  static func bits(_ bytes: [UInt8]) -> [UInt8] { tagged(0x03, [0] + bytes) }

  private static func tagged(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] { [tag] + length(content.count) + content }

  private static func length(_ count: Int) -> [UInt8] {
    guard count > 127 else { return [UInt8(count)] }
    let digits = [count >> 16, count >> 8, count].map { UInt8(truncatingIfNeeded: $0) }.drop { $0 == 0 }
    return [0x80 | UInt8(digits.count)] + digits
  }
}
