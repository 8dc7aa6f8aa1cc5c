import Days

/// What digits with the marks between them say: a number, an ordinal, a pair of years, a day.
enum DigitText {
  /// - Parameter letters: those that follow at once, in lower case.
  /// - Returns: nil for digits that say none of these, such as `1.2.3`, `16-17` or `0x10`.
  static func kind(of digits: String, followedBy letters: String) -> SentenceWord.Kind? {
    if ["st", "nd", "rd", "th"].contains(letters) { return Int(digits).map(SentenceWord.Kind.ordinal) }
    guard letters.isEmpty || ["pp", "ppt", "ppts", "pts", "pt"].contains(letters) else { return nil }
    if let number = number(digits) { return .number(number) }
    if let start = years(digits) { return .years(start) }
    return day(digits).map(SentenceWord.Kind.day)
  }

  /// Plain digits with at most one point, or thousands parted by commas.
  private static func number(_ digits: String) -> Double? {
    guard !digits.dropFirst().contains("-"), !digits.contains("/") else { return nil }
    let whole = digits.prefix { $0 != "." }
    let groups = whole.filter { $0 != "-" }.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 }),
      !digits.dropFirst(whole.count).contains(","), let number = Double(digits.filter { $0 != "," }), number.isFinite
    else { return nil }
    return number
  }

  /// `2022/23`, `2022-23`, `2022/2023` and `22/23`: two years, one after the other.
  private static func years(_ digits: String) -> Int? {
    let parts = digits.split { $0 == "/" || $0 == "-" }
    guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]), !digits.hasPrefix("-") else {
      return nil
    }
    let isShort = parts[0].count == 2 && parts[1].count == 2 && digits.contains("/")
    let start = isShort ? first + 2000 : first
    guard isShort || parts[0].count == 4, (1900...2199).contains(start) else { return nil }
    let follows = parts[1].count == 4 ? last == start + 1 : parts[1].count == 2 && last == (start + 1) % 100
    return follows ? start : nil
  }

  /// `2023-08-31` and, as Britain writes it, `31/08/2023` or `31/08/23`.
  private static func day(_ digits: String) -> Day? {
    if let day = Day(digits) { return day }
    let parts = digits.split(separator: "/").compactMap { Int($0) }
    let isShort = digits.split(separator: "/").last?.count == 2
    guard parts.count == 3, isShort || (1900...2199).contains(parts[2]) else { return nil }
    return Day(isShort ? 2000 + parts[2] : parts[2], parts[1], parts[0])
  }
}
