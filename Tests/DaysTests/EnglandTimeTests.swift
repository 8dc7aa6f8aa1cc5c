import Days
import Testing

/// Milliseconds since 1970 of a moment in UTC.
private func instant(_ day: Day?, _ hour: Int, _ minute: Int) -> Int64 {
  (Int64(day?.number ?? 0) * 24 * 60 + Int64(hour * 60 + minute)) * 60_000
}

@Test(arguments: [
  // Summer nights: half past eleven in Greenwich is half past twelve of the next day in England.
  (Day(2026, 7, 14), 23, 30, "2026-07-15"), (Day(2026, 7, 14), 22, 59, "2026-07-14"),
  (Day(2026, 7, 14), 23, 0, "2026-07-15"),
  // Winter nights.
  (Day(2026, 1, 14), 23, 59, "2026-01-14"), (Day(2026, 12, 31), 23, 59, "2026-12-31"),
  // The clocks go forward on 29 March 2026 and back on 25 October 2026, each at one o'clock in Greenwich.
  (Day(2026, 3, 28), 23, 30, "2026-03-28"), (Day(2026, 3, 29), 0, 59, "2026-03-29"),
  (Day(2026, 3, 29), 23, 30, "2026-03-30"), (Day(2026, 10, 24), 23, 30, "2026-10-25"),
  (Day(2026, 10, 25), 0, 59, "2026-10-25"), (Day(2026, 10, 25), 23, 30, "2026-10-25"),
  // 31 March 2024 was a Sunday itself.
  (Day(2024, 3, 30), 23, 30, "2024-03-30"), (Day(2024, 3, 31), 23, 30, "2024-04-01"),
])
func `The day is England's`(day: Day?, hour: Int, minute: Int, expected: String) {
  #expect(EnglandTime.day(at: instant(day, hour, minute)).description == expected)
}
