import Days
import Testing

@Test(arguments: ["2023-12-31", "2024-02-29", "1970-01-01", "0999-03-01"])
func `A day is written as it is read`(text: String) {
  #expect(Day(text)?.description == text)
}

@Test func `Every day of a leap year and the year after it is written as it is read`() throws {
  let start = try #require(Day(2024, 1, 1))
  let days = (0..<731).map { start + $0 }
  #expect(days.compactMap { Day($0.description) } == days)
}

@Test(arguments: [
  "", "2023", "2023-12", "2023-12-31-", "-2023-12-31", "2023-12-32", "2023-02-29", "2023-13-01", "2023-00-10",
  "23-12-31", "2023-1-01", "2023-01-1", "2023/12/31", " 2023-12-31", "2023-12-31 ", "2023-12-3x", "+202-12-31",
  "2023-+1-01", "２０２３-12-31", "2023-12-²1", "31-12-2023", "2023-12-31T00:00",
])
func `Text that is not an ISO day is refused`(text: String) {
  #expect(Day(text) == nil)
}

@Test func `A part of a text can be read as a day`() {
  #expect(Day("from 2023-12-31".dropFirst(5)) == Day(2023, 12, 31))
}

@Test(arguments: [
  ("2023-12-31", "31 December 2023"), ("2024-02-29", "29 February 2024"), ("2021-05-01", "1 May 2021"),
])
func `A day is spelled as people write it`(iso: String, spelled: String) {
  #expect(Day(iso)?.spelled == spelled)
}
