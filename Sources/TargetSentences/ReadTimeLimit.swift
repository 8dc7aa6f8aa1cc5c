extension SentenceReader {
  /// `within 20 weeks`, `within the statutory 20-week limit`, `in 48 hours`. Days of no kind are asked about.
  mutating func withinLimit() -> TimeLimit? {
    attempt { reader in
      guard ["within", "inside", "in"].contains(where: { reader.take($0) }) else { return nil }
      // “In no more than 45 days”: a limit is the most already.
      _ = ["no more than", "at most", "maximum of", "not more than"].contains { reader.take($0) }
      guard let limit = reader.timeLimit() else { return nil }
      _ = reader.take(SentenceReader.namesOfLimits)
      _ = reader.take(SentenceReader.starts)
      return limit
    }
  }

  /// The words that only call a limit a limit.
  private static let namesOfLimits = Phrases<Bool>([
    (true, ["limit", "time limit", "timescale", "timetable", "deadline", "target", "period"])
  ])

  /// The events that a limit runs from: which, belongs to the measure.
  private static let starts = Phrases<Bool>([
    (
      true,
      [
        "of request", "of referral", "of receipt", "of application", "of exclusion", "of upheld exclusion",
        "of notification", "of being excluded", "from request", "from referral",
      ]
    )
  ])

  mutating func timeLimit() -> TimeLimit? {
    _ = take("statutory")
    guard let length = wholeNumber() ?? (rest.first?.text == "a" ? 1 : nil), length > 0 else { return nil }
    if let unit = take(SentenceReader.limitUnits) { return TimeLimit(length, unit) }
    guard take("days") || take("day") else { return nil }
    let unit = ask(
      "“\(length) days”: calendar days, working days or school days?",
      [TimeLimit.Unit.calendarDays, .workingDays, .schoolDays])
    return TimeLimit(length, unit)
  }

  private static let limitUnits = Phrases<TimeLimit.Unit>([
    (.minutes, ["minutes", "minute"]), (.hours, ["hours", "hour"]), (.weeks, ["weeks", "week"]),
    (.months, ["months", "month"]), (.terms, ["terms", "term"]),
    (.calendarDays, ["calendar days", "calendar day"]), (.workingDays, ["working days", "working day"]),
    (.schoolDays, ["school days", "school day"]),
  ])
}
