extension Day: LosslessStringConvertible {
  /// The day written as ISO 8601, `2023-12-31`; nil for any other text, a day that does not exist included.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
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

  /// The English names of the months, January first.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
