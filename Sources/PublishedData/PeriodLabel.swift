import Days

/// A published period label taken apart: the years it names and its mark, before the year type says which days they are.
public struct PeriodLabel: Equatable, Sendable {
  /// The way the years are written.
  public enum Form: String, Sendable, CaseIterable {
    case singleYear = "single year"
    case splitYear = "split year"
    case pooledYears = "three years pooled"
    case unrecognised
  }

  public let text: String
  public let form: Form
  /// The calendar years in which the label's first year begins and its last year ends; equal for a single year, 0 when
  /// it is not recognised.
  public let firstYear, lastYear: Int
  public let status: PublicationStatus

  /// Reads a label. Any text can be read: what names no time is `.unrecognised`.
  public init(_ text: String) {
    self.text = text
    let parts = text.split(separator: " ", maxSplits: 1)
    let mark = parts.count == 2 ? PeriodLabel.marks[String(parts[1])] : .unmarked
    let years = parts.first.flatMap { PeriodLabel.years(in: $0) }
    guard let mark, let years else {
      (form, firstYear, lastYear, status) = (.unrecognised, 0, 0, .unmarked)
      return
    }
    (form, firstYear, lastYear, status) = (years.form, years.first, years.last, mark)
  }

  /// The period the label means for a measure counted in years of the given type.
  ///
  /// A single year is the year the counted year ends in: `2025` in an academic-year measure is the school year
  /// 2024/25, in a financial-year measure the year to 31 March 2025.
  public func period(in yearType: YearType) -> TimePeriod {
    TimePeriod(label: text, span: span(in: yearType), status: status)
  }

  private func span(in yearType: YearType) -> TimePeriod.Span? {
    guard form != .unrecognised else { return nil }
    let years = form == .pooledYears ? 3 : 1
    let (identifier, month, day) = yearType.yearEnd
    guard let end = Day(lastYear, month, day) else { return nil }
    let start = yearType == .january ? Day(lastYear, 1, 1) : Day(lastYear - years, month, day).map { $0 + 1 }
    return start.map { TimePeriod.Span(identifier: identifier, start: $0, end: end, years: years) }
  }

  private static let marks: [String: PublicationStatus] = [
    "(OT)": .outturn, "(Rev)": .revised, "(Final)": .final, "(prov)": .provisional,
  ]

  /// `2025`, `2015-16`, `2015/16`, `201516`, `2014-16` (pooled), `2013/14-15/16` (pooled).
  private static func years(in text: Substring) -> (form: Form, first: Int, last: Int)? {
    let numbers = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    let signs = text.filter { !$0.isNumber }
    if let first = joinedYear(text) { return (.splitYear, first, first + 1) }
    guard let first = fullYear(numbers[0]) else { return nil }
    switch (numbers.count, signs) {
    case (1, ""): return (.singleYear, first, first)
    case (2, "-"), (2, "/"):
      guard let last = shortYear(numbers[1], after: first) else { return nil }
      if last == first + 1 { return (.splitYear, first, last) }
      return signs == "-" && last == first + 2 ? (.pooledYears, first, last) : nil
    case (4, "/-/"):
      guard shortYear(numbers[1], after: first) == first + 1,
        let third = shortYear(numbers[2], after: first), third == first + 2,
        let last = shortYear(numbers[3], after: first), last == first + 3
      else { return nil }
      return (.pooledYears, first, last)
    default: return nil
    }
  }

  /// `202425`, as Explore Education Statistics writes a split year.
  private static func joinedYear(_ digits: Substring) -> Int? {
    guard digits.count == 6, let first = fullYear(digits.prefix(4)), Int(digits.suffix(2)) == (first + 1) % 100 else {
      return nil
    }
    return first
  }

  private static func fullYear(_ digits: Substring) -> Int? {
    guard digits.count == 4, let year = Int(digits), (1900...2199).contains(year) else { return nil }
    return year
  }

  /// The first year after `first` that ends in the two digits.
  private static func shortYear(_ digits: Substring, after first: Int) -> Int? {
    guard digits.count == 2, let ending = Int(digits) else { return nil }
    let candidate = first - first % 100 + ending
    return candidate > first ? candidate : candidate + 100
  }
}

extension YearType {
  /// DfE's identifier and the month and day on which such a year ends.
  var yearEnd: (identifier: TimeIdentifier, month: Int, day: Int) {
    switch self {
    case .academicYear: (.academicYear, 8, 31)
    case .financialYear: (.financialYear, 3, 31)
    case .calendarYear: (.calendarYear, 12, 31)
    case .yearToSeptember: (.reportingYear, 9, 30)
    case .january: (.january, 1, 31)
    case .yearToMarch: (.reportingYear, 3, 31)
    }
  }
}
