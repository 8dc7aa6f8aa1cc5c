/// A number rounded as official statistics are: half away from zero, on the decimal figure a person reads, not on the
/// binary number behind it. 2.675 to two decimals is 2.68, though its double lies below.
///
/// Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `round_half_up`.
public struct RoundedDecimal: Equatable, Sendable {
  /// The digits as they are printed: `-0.40`, `21.3`, `1119`. Never `-0.0`.
  public let text: String

  /// - Parameters:
  ///   - number: a finite number.
  ///   - decimals: digits after the point, up to 15; −1 rounds to tens, −2 to hundreds.
  public init(_ number: Double, decimals: Int) {
    let (digits, point) = Self.decimalDigits(of: number.magnitude)
    let rounded = Self.rounded(digits, point: point, decimals: decimals)
    let isZero = rounded.allSatisfy { $0 == 0 }
    text = (number < 0 && !isZero ? "-" : "") + Self.printed(rounded, decimals: decimals)
  }

  /// The rounded figure as a number, for comparing what a person sees: the double nearest to the digits that would be
  /// printed.
  ///
  /// Where the number is clearly to one side of a half, rounding its double gives the same digits, and a whole number
  /// below 2⁵³ divided by a power of ten is the nearest double to that quotient; only near a half are the digits looked at.
  ///
  /// - Parameters:
  ///   - number: a finite number.
  ///   - decimals: as for the digits.
  public static func number(_ number: Double, decimals: Int) -> Double {
    if powers.indices.contains(decimals) {
      let scaled = number.magnitude * powers[decimals]
      let whole = scaled.rounded(.down)
      if scaled < 1e9, (scaled - whole - 0.5).magnitude > 1e-5 {
        let rounded = (scaled - whole > 0.5 ? whole + 1 : whole) / powers[decimals]
        return number < 0 && rounded != 0 ? -rounded : rounded
      }
    }
    return Double(RoundedDecimal(number, decimals: decimals).text) ?? .nan
  }

  private static let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6]

  /// The shortest digits that read back as the number, and how many of them stand before the point.
  private static func decimalDigits(of magnitude: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let text = magnitude.description.utf8
    var index = text.startIndex
    while index != text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "e") {
        exponent = Int(String(text[text.index(after: index)...]) ?? "0") ?? 0
        break
      }
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte - UInt8(ascii: "0")) }
      index = text.index(after: index)
    }
    return (digits, (point ?? digits.count) + exponent)
  }

  /// The digits cut after `decimals` places, carried half up; the result has `point` + `decimals` digits or one more.
  private static func rounded(_ digits: [UInt8], point: Int, decimals: Int) -> [UInt8] {
    let leading = max(0, 1 - point)
    let all = [UInt8](repeating: 0, count: leading) + digits
    let wanted = max(1, point) + decimals
    guard wanted >= 0 else { return [0] }
    var kept = Array(all.prefix(wanted)) + [UInt8](repeating: 0, count: max(0, wanted - all.count))
    guard all.count > wanted, all[wanted] >= 5 else { return kept.isEmpty ? [0] : kept }
    for place in kept.indices.reversed() {
      if kept[place] < 9 {
        kept[place] += 1
        return kept
      }
      kept[place] = 0
    }
    return [1] + kept
  }

  private static func printed(_ digits: [UInt8], decimals: Int) -> String {
    let characters = digits.map { Character(UnicodeScalar(UInt8(ascii: "0") + $0)) }
    if decimals > 0 { return String(characters.dropLast(decimals)) + "." + String(characters.suffix(decimals)) }
    return String(characters) + String(repeating: "0", count: digits == [0] ? 0 : -decimals)
  }
}
