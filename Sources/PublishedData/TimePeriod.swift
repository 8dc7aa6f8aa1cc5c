public import Days

/// The kind of year a measure is counted in, as LAIT's dictionary names it. It decides what a bare `2025` means.
public enum YearType: String, Sendable, CaseIterable {
  case academicYear = "Academic Year"
  case financialYear = "Financial Year"
  case calendarYear = "Calendar Year"
  /// A year that ends on 30 September, or a count on that day.
  case yearToSeptember = "Annual (end of Sept)"
  /// The January school census.
  case january = "Annual - January"
  /// A year that ends on 31 March, or a count on that day.
  case yearToMarch = "Annual"
}

/// DfE's time identifier of a period.
public enum TimeIdentifier: String, Sendable, CaseIterable {
  case academicYear = "Academic year"
  case financialYear = "Financial year"
  case calendarYear = "Calendar year"
  case reportingYear = "Reporting year"
  case january = "January"
}

/// How settled a published figure is.
public enum PublicationStatus: String, Sendable, CaseIterable {
  case provisional, revised, final, outturn
  /// The label carries no mark.
  case unmarked
}

/// The time a figure is about: the published label, and what it means where that is recognised.
public struct TimePeriod: Hashable, Sendable {
  /// The label exactly as published, which stays the key.
  public let label: String
  /// What the label means; nil for a label that names no time, such as `0`.
  public let span: Span?
  public let status: PublicationStatus

  /// A recognised stretch of time.
  public struct Span: Hashable, Sendable {
    public let identifier: TimeIdentifier
    public let start, end: Day
    /// How many years are pooled in the figure: 1, or 3.
    public let years: Int

    public init(identifier: TimeIdentifier, start: Day, end: Day, years: Int) {
      self.identifier = identifier
      self.start = start
      self.end = end
      self.years = years
    }
  }

  public init(label: String, span: Span?, status: PublicationStatus) {
    self.label = label
    self.span = span
    self.status = status
  }

  /// Whether both are about one time; those that name none, where their labels are the same.
  public func isSameTime(as other: TimePeriod) -> Bool {
    span == nil && other.span == nil ? label == other.label : span == other.span
  }

  /// The period as people read it: `2023`, `2022/23`, `2014 to 2016`; the label itself where it is not recognised.
  public var name: String {
    guard let span else { return label }
    let first = span.start.year
    let last = span.end.year
    if span.years > 1 { return "\(first) to \(last)" }
    switch span.identifier {
    case .academicYear, .financialYear: return "\(first)/\(String(last).suffix(2))"
    case .calendarYear, .reportingYear, .january: return String(last)
    }
  }
}
