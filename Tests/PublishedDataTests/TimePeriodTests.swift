import Days
import PublishedData
import Testing

/// A year type with the days it gives a label.
private struct Meaning: Sendable, CustomTestStringConvertible {
  let yearType: YearType
  let label, start, end, name: String
  let identifier: TimeIdentifier

  init(
    _ yearType: YearType, _ label: String, _ start: String, _ end: String, _ identifier: TimeIdentifier, _ name: String
  ) {
    (self.yearType, self.label, self.start, self.end) = (yearType, label, start, end)
    (self.identifier, self.name) = (identifier, name)
  }

  var testDescription: String { "\(label) in \(yearType.rawValue)" }
}

@Test(arguments: [
  Meaning(.academicYear, "2025", "2024-09-01", "2025-08-31", .academicYear, "2024/25"),
  Meaning(.financialYear, "2025", "2024-04-01", "2025-03-31", .financialYear, "2024/25"),
  Meaning(.calendarYear, "2025", "2025-01-01", "2025-12-31", .calendarYear, "2025"),
  Meaning(.yearToSeptember, "2025", "2024-10-01", "2025-09-30", .reportingYear, "2025"),
  Meaning(.january, "2025", "2025-01-01", "2025-01-31", .january, "2025"),
  Meaning(.yearToMarch, "2025", "2024-04-01", "2025-03-31", .reportingYear, "2025"),
  Meaning(.academicYear, "2015/16", "2015-09-01", "2016-08-31", .academicYear, "2015/16"),
  Meaning(.financialYear, "2016-17 (OT)", "2016-04-01", "2017-03-31", .financialYear, "2016/17"),
  Meaning(.academicYear, "2025 (Rev)", "2024-09-01", "2025-08-31", .academicYear, "2024/25"),
])
private func `A year means what the measure's year type says`(meaning: Meaning) throws {
  let period = PeriodLabel(meaning.label).period(in: meaning.yearType)
  let span = try #require(period.span)
  #expect(span.start.description == meaning.start)
  #expect(span.end.description == meaning.end)
  #expect(span.identifier == meaning.identifier)
  #expect(span.years == 1)
  #expect(period.label == meaning.label)
  #expect(period.name == meaning.name)
}

@Test(arguments: [
  Meaning(.calendarYear, "2014-16", "2014-01-01", "2016-12-31", .calendarYear, "2014 to 2016"),
  Meaning(.financialYear, "2013/14-15/16", "2013-04-01", "2016-03-31", .financialYear, "2013 to 2016"),
])
private func `A pooled label spans three years`(meaning: Meaning) throws {
  let period = PeriodLabel(meaning.label).period(in: meaning.yearType)
  let span = try #require(period.span)
  #expect(span.start.description == meaning.start)
  #expect(span.end.description == meaning.end)
  #expect(span.years == 3)
  #expect(period.name == meaning.name)
}

@Test(arguments: YearType.allCases)
func `A period never ends before it starts, whatever the year type`(yearType: YearType) throws {
  for listed in ListedLabel.all {
    guard let span = PeriodLabel(listed.label).period(in: yearType).span else { continue }
    #expect(span.start <= span.end, "\(listed.label)")
    #expect(span.end.year == listed.lastYear, "\(listed.label)")
  }
}
