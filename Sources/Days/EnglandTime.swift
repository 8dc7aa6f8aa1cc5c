/// The clock of England: Greenwich Mean Time, and an hour ahead of it in summer.
///
/// Summer time begins at one o'clock, Greenwich Mean Time, in the morning of the last Sunday in March and ends at one
/// o'clock in the morning of the last Sunday in October (Summer Time Act 1972 as amended by SI 2002/262).
public enum EnglandTime {
  /// The day in England at an instant.
  ///
  /// - Parameter milliseconds: since 1 January 1970, UTC; not before 1972.
  public static func day(at milliseconds: Int64) -> Day {
    let hour = 3_600_000 as Int64
    let day = Day(number: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
    guard let begins = lastSunday(3, day.year), let ends = lastSunday(10, day.year) else { return day }
    func instant(_ sunday: Day) -> Int64 { Int64(sunday.number) * 24 * hour + hour }
    let isSummer = milliseconds >= instant(begins) && milliseconds < instant(ends)
    return Day(number: Int((Double(milliseconds + (isSummer ? hour : 0)) / 86_400_000).rounded(.down)))
  }

  private static func lastSunday(_ month: Int, _ year: Int) -> Day? {
    // Day 3 after 1 January 1970, a Thursday, was a Sunday.
    Day.last(ofMonth: month, in: year).map { $0 + -(($0.number - 3) % 7 + 7) % 7 }
  }
}
