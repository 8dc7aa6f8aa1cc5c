public import Days

extension Day {
  /// A day as somebody types it: `31 March 2027`, `July 2027`, `2027-03-31`; nil where it is none.
  public init?(typed text: String) {
    guard let day = Day(text) ?? Deadline(reading: text)?.day else { return nil }
    self = day
  }

  /// What to say where what was typed is no day.
  public static func problem(typed text: String) -> String {
    text.isEmpty
      ? "Write a date, such as 31 March 2027."
      : "“\(text.prefix(40))” is not a date. Write one as 31 March 2027, July 2027 or 2027-03-31."
  }
}
