/// The clock of England: Greenwich Mean Time, and an hour ahead of it in summer.
///
/// Summer time begins at one o'clock, Greenwich Mean Time, in the morning of the last Sunday in March and ends at one
/// o'clock in the morning of the last Sunday in October (Summer Time Act 1972 as amended by SI 2002/262).
public enum EnglandTime {
  /// The day in England at an instant.
  ///
  /// - Parameter milliseconds: since 1 January 1970, UTC; not before 1972.
  public static func day(at milliseconds: Int64) -> Day {
    let utc = day(of: milliseconds)
    guard let begins = lastSunday(3, utc.year), let ends = lastSunday(10, utc.year) else { return utc }
    func oneOClock(_ sunday: Day) -> Int64 { (Int64(sunday.number) * 24 + 1) * hour }
    let isSummer = milliseconds >= oneOClock(begins) && milliseconds < oneOClock(ends)
    return isSummer ? day(of: milliseconds + hour) : utc
  }

  private static let hour: Int64 = 3_600_000

  private static func day(of milliseconds: Int64) -> Day { Day(number: Int(milliseconds / (24 * hour))) }

  private static func lastSunday(_ month: Int, _ year: Int) -> Day? {
    // Day 3 after 1 January 1970, a Thursday, was a Sunday.
    Day.last(ofMonth: month, in: year).map { Day(number: $0.number - ($0.number - 3) % 7) }
  }
}
