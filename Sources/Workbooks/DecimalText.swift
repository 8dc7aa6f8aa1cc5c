/// A number as a spreadsheet keeps it, to the 15 digits that a spreadsheet shows at most: what stands in the file beyond
/// them (`83.599999999999994`) is how the machine writes 83.6.
struct DecimalText {
  let isNegative: Bool
  /// The digits from the first that is not 0 to the last that is not 0; empty for 0.
  private var digits: [UInt8] = []
  /// How many digits stand before the point; negative where zeros follow it first.
  private var point = 0

  static let mostDigits = 15

  /// - Parameter text: `-12`, `3.5`, `1.2E-3`.
  /// - Returns: nil where it is no number.
  init?(_ text: ArraySlice<UInt8>) {
    var place = text.startIndex
    isNegative = text.first == UInt8(ascii: "-")
    if isNegative || text.first == UInt8(ascii: "+") { place += 1 }
    var hasPoint = false, hasDigit = false
    while place < text.endIndex {
      let byte = text[place]
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if (0x30...0x39).contains(byte) {
        hasDigit = true
        if byte != 0x30 || !digits.isEmpty {
          digits.append(byte - 0x30)
          if !hasPoint { point += 1 }
        } else if hasPoint {
          point -= 1
        }
      } else {
        break
      }
      place += 1
    }
    guard hasDigit else { return nil }
    if place < text.endIndex {
      guard text[place] == UInt8(ascii: "E") || text[place] == UInt8(ascii: "e"),
        let exponent = Int(String(decoding: text[(place + 1)...], as: UTF8.self)), (-400...400).contains(exponent)
      else { return nil }
      point += exponent
    }
    round()
  }

  private mutating func round() {
    if digits.count > DecimalText.mostDigits {
      let isUp = digits[DecimalText.mostDigits] >= 5
      digits.removeSubrange(DecimalText.mostDigits...)
      if isUp { addOne() }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  private mutating func addOne() {
    var place = digits.count - 1
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  /// -1, 0 or 1.
  var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

  /// The same a hundred times.
  var hundredfold: DecimalText {
    var more = self
    if !digits.isEmpty { more.point += 2 }
    return more
  }

  /// Writes it without an exponent: `0.0012`.
  func write(to bytes: inout [UInt8]) {
    if sign < 0 { bytes.append(UInt8(ascii: "-")) }
    if point <= 0 { bytes.append(UInt8(ascii: "0")) }
    for place in 0..<max(point, 0) { bytes.append(0x30 + (place < digits.count ? digits[place] : 0)) }
    guard digits.count > point else { return }
    bytes.append(UInt8(ascii: "."))
    for _ in 0..<max(-point, 0) { bytes.append(0x30) }
    for digit in digits[max(point, 0)...] { bytes.append(0x30 + digit) }
  }

  /// To the machine's precision.
  var double: Double {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return Double(String(decoding: bytes, as: UTF8.self)) ?? 0
  }
}
