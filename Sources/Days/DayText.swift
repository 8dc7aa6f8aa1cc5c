extension Day: LosslessStringConvertible {
  /// The day written as ISO 8601, `2023-12-31`; nil for any other text, a day that does not exist included.
  public init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
      let year = Day.number(digits[0..<4]), let month = Day.number(digits[5..<7]), let day = Day.number(digits[8..<10])
    else { return nil }
    self.init(year, month, day)
  }

  public init?(_ description: String) { self.init(description[...]) }

  /// ISO 8601, `2023-12-31`.
  public var description: String {
    let (year, month, day) = parts
    return "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))-\(Day.padded(day, to: 2))"
  }

  /// The day as people write it: `31 December 2023`.
  public var spelled: String {
    let (year, month, day) = parts
    return "\(day) \(Day.monthNames[month - 1]) \(year)"
  }

  /// The month as people write it: `December 2023`.
  public var monthAndYear: String { "\(Day.monthNames[parts.month - 1]) \(year)" }

  /// The English names of the months, January first.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0 as Int?) { sum, digit in
      guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      return sum * 10 + Int(digit - UInt8(ascii: "0"))
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
