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
