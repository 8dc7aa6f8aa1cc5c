/// How the bytes of a file stand for text.
enum TextEncoding: String {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 (little-endian)"
  case utf16BigEndian = "UTF-16 (big-endian)"
  case windows1252 = "Windows-1252"
  /// None of them: a picture, a program, a damaged file.
  case none = "no text"

  /// Recognises what the bytes are: by their mark, by the zeros of UTF-16, by being UTF-8, else by being Windows-1252.
  init(of bytes: [UInt8]) {
    let pairs = stride(from: 0, to: min(bytes.count - 1, 4096), by: 2)
    let zeros = (
      first: pairs.count { bytes[$0] == 0 }, second: pairs.count { bytes[$0 + 1] == 0 }
    )
    if bytes.starts(with: [0xFF, 0xFE]) || zeros.second * 4 > max(4, bytes.prefix(4096).count) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) || zeros.first * 4 > max(4, bytes.prefix(4096).count) {
      self = .utf16BigEndian
    } else if isUTF8(bytes) {
      self = bytes.contains(0) ? .none : .utf8
    } else {
      self = bytes.contains(where: isUndefined) ? .none : .windows1252
    }
  }

  /// The text as UTF-8; nil where the bytes are not what they were taken for.
  func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: return bytes
    case .windows1252: return bytes.flatMap { Array(String(windowsScalar($0)).utf8) }
    case .utf16LittleEndian, .utf16BigEndian:
      let isLittle = self == .utf16LittleEndian
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
        isLittle
          ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
      }
      return String(validating: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self).map {
        Array($0.utf8)
      }
    case .none: return nil
    }
  }
}

private func isUTF8(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { bytes in
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count,
        String(validating: bytes[index..<index + length], as: UTF8.self) != nil
      else { return false }
      index += length
    }
    return true
  }
}

/// The five bytes that Windows-1252 gives no meaning, and the controls that no text holds.
private func isUndefined(_ byte: UInt8) -> Bool {
  [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) || (byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte))
}

private func windowsScalar(_ byte: UInt8) -> Unicode.Scalar {
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  return windowsSigns[Int(byte) - 0x80]
}

/// What Windows-1252 puts where Latin-1 has controls (WHATWG Encoding Standard, index windows-1252).
private let windowsSigns: [Unicode.Scalar] = [
  "\u{20AC}", "\u{81}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{02C6}", "\u{2030}",
  "\u{0160}", "\u{2039}", "\u{0152}", "\u{8D}", "\u{017D}", "\u{8F}", "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}",
  "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{9D}",
  "\u{017E}", "\u{0178}",
]
