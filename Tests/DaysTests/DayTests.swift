import Days
import Testing

/// A calendar kept by counting: it knows the lengths of the months and the rule of leap years and nothing else.
private struct CountedDay: Equatable {
  var year = 1970
  var month = 1
  var day = 1

  mutating func forward() {
    day += 1
    if day > lastOfMonth { (month, day) = (month + 1, 1) }
    if month > 12 { (year, month) = (year + 1, 1) }
  }

  mutating func back() {
    day -= 1
    guard day == 0 else { return }
    month -= 1
    if month == 0 { (year, month) = (year - 1, 12) }
    day = lastOfMonth
  }

  private var lastOfMonth: Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

/// Days in 400 years: the Gregorian calendar repeats after them.
private let fourCenturies = 146_097

@Test(arguments: [1, -1])
func `Every day of four hundred years either way is the one that counting gives`(step: Int) throws {
  var counted = CountedDay()
  var wrong: [Int] = []
  for number in 0...fourCenturies {
    let day = Day(number: number * step)
    let parts = day.parts
    if parts != (counted.year, counted.month, counted.day) || Day(counted.year, counted.month, counted.day) != day {
      wrong.append(day.number)
    }
    if step > 0 { counted.forward() } else { counted.back() }
  }
  #expect(wrong.isEmpty)
}

@Test(arguments: [(2024, true), (2023, false), (2000, true), (1900, false), (2100, false), (1600, true)])
func `29 February exists in leap years only`(year: Int, isLeap: Bool) {
  #expect((Day(year, 2, 29) != nil) == isLeap)
  #expect(Day.last(ofMonth: 2, in: year)?.parts.day == (isLeap ? 29 : 28))
}

@Test func `A day that no calendar has is nil`() {
  #expect(Day(2023, 0, 1) == nil)
  #expect(Day(2023, 13, 1) == nil)
  #expect(Day(2023, 4, 31) == nil)
  #expect(Day(2023, 1, 0) == nil)
  #expect(Day(2023, 1, -1) == nil)
  #expect(Day.last(ofMonth: 13, in: 2023) == nil)
}

@Test func `The last day of a year is 31 December`() {
  #expect(Day.last(ofYear: 2023) == Day(2023, 12, 31))
  #expect(Day.last(ofYear: 2023) + 1 == Day(2024, 1, 1))
}

@Test func `Adding and subtracting days undo each other across a leap day`() throws {
  let start = try #require(Day(2024, 2, 28))
  #expect(start + 2 == Day(2024, 3, 1))
  #expect((start + 366) - start == 366)
  #expect(start < start + 1)
}
