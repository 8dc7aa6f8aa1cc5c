/// Writes numbers as bytes in the fewest digits that read back the same, without making a string where it can.
enum NumberText {
  /// A number; nothing where it is NaN.
  ///
  /// Most published figures have two decimals or fewer: when hundredths divided by 100 give the number back, those
  /// digits, with their trailing zeros cut, are the fewest. All others take Swift's own shortest digits.
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    guard !number.isNaN else { return }
    let hundredths = (number * 100).rounded()
    guard hundredths.magnitude < 1e15, hundredths / 100 == number else {
      let text = number.description
      bytes.append(contentsOf: (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8)
      return
    }
    let (whole, rest) = Int(hundredths.magnitude).quotientAndRemainder(dividingBy: 100)
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    append(whole, to: &bytes)
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  /// A whole number, 0 or more.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
