/// A day of the Gregorian calendar, without time or zone: the unit every period, deadline and clock is counted in.
public struct Day: Hashable, Sendable {
  /// Days since 1 January 1970, which is 0.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The day of a year, month (1 to 12) and day of the month, or nil where the calendar has no such day.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, in: year) else { return nil }
    self.init(checkedYear: year, month, day)
  }

  /// The last day of a year.
  public static func last(ofYear year: Int) -> Day { Day(checkedYear: year, 12, 31) }

  /// The last day of a month (1 to 12), or nil for any other number.
  public static func last(ofMonth month: Int, in year: Int) -> Day? {
    (1...12).contains(month) ? Day(checkedYear: year, month, length(ofMonth: month, in: year)) : nil
  }

  public static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }

  /// Days from the right-hand day to the left-hand one.
  public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  /// Year, month and day of the month. Howard Hinnant's civil-from-days algorithm: eras of 400 years that begin on
  /// 1 March, so that the leap day comes last.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  public var year: Int { parts.year }

  private init(checkedYear year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
