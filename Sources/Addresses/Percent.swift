/// Bytes of an address written as `%20` where they would mean something else.
public enum Percent {
  /// Letters, digits, `-`, `_`, `.`, `~` stand for themselves; every other byte is written with two digits.
  public static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { written, byte in
      let character = Character(UnicodeScalar(byte))
      if byte < 128, character.isLetter || character.isNumber || "-_.~".contains(character) {
        written.append(character)
      } else {
        written.append(contentsOf: ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
  }

  /// - Parameters:
  ///   - plusIsSpace: whether a plus sign stands for a space, as in what a form sends.
  ///   - keepsControls: whether control characters may stand in it, for whoever takes them out afterwards.
  /// - Returns: nil where a percent sign has not its two digits, the bytes are not UTF-8, or there is a control
  ///   character among them.
  public static func decoded(_ text: some StringProtocol, plusIsSpace: Bool, keepsControls: Bool = false) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+"), plusIsSpace {
        bytes.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%") {
        guard rest.count > 1, rest.prefix(2).allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
          let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        else {
          return nil
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return !keepsControls && bytes.contains { $0 < 32 } ? nil : String(validating: bytes, as: UTF8.self)
  }
}
