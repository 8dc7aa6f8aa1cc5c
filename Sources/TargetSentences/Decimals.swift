import Statistics

/// Numbers as sentences write them: as few decimals as they need, no exponent, thousands parted by commas.
enum Decimals {
  private static let most = 15

  /// Whether a sentence can write the number and have it back.
  static func isPlain(_ number: Double) -> Bool { number.isFinite && Double(digits(number)) == number }

  /// `1,234.5`
  static func text(_ number: Double) -> String {
    let digits = digits(number)
    let whole = digits.prefix { $0 != "." }
    let isNegative = whole.hasPrefix("-")
    return (isNegative ? "-" : "") + grouped(isNegative ? whole.dropFirst() : whole) + digits.dropFirst(whole.count)
  }

  /// A part as a percentage, 0.123 as 12.3: the point moved in the written number, so that nothing is lost.
  static func percent(_ part: Double) -> Double { Double("\(digits(part))e2") ?? part * 100 }

  /// A percentage as a part, 12.3 as 0.123.
  static func part(_ percent: Double) -> Double { Double("\(digits(percent))e-2") ?? percent / 100 }

  /// The sum as people reckon it, on the decimals of both: 69.3 + 4.8 is 74.1.
  static func sum(_ first: Double, _ second: Double) -> Double {
    RoundedDecimal.number(first + second, decimals: max(decimals(first), decimals(second)))
  }

  private static func decimals(_ number: Double) -> Int {
    (0...most).first { RoundedDecimal.number(number, decimals: $0) == number } ?? most
  }

  private static func digits(_ number: Double) -> String { RoundedDecimal(number, decimals: decimals(number)).text }

  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
