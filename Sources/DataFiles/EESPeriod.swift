import PublishedData

extension TimePeriod {
  /// `202425` of an academic or financial year, `2024` of a calendar one.
  ///
  /// - Parameter identifier: what the file says of the kind of year; nil where it has no such column.
  init?(ees label: String, identifier: String?, in dataSet: DataSet) {
    let written = PeriodLabel(label)
    guard written.status == .unmarked else { return nil }
    switch dataSet.identifier {
    case .own:
      guard let type = identifier.flatMap({ TimePeriod.types[$0] }) else { return nil }
      let isSplit = [.academicYear, .financialYear].contains(type)
      guard written.form == (isSplit ? .splitYear : .singleYear) else { return nil }
      self = written.period(in: type)
    case .other(let word):
      guard identifier == word else { return nil }
      let isSplit = TimePeriod.types[word].map { [.academicYear, .financialYear].contains($0) }
      guard isSplit.map({ written.form == ($0 ? .splitYear : .singleYear) }) != false else { return nil }
      self = written.period(in: dataSet.yearType)
    case .none: self = written.period(in: dataSet.yearType)
    }
    guard span?.years == 1 else { return nil }
  }

  private static let types: [String: YearType] = [
    "Academic year": .academicYear, "Financial year": .financialYear, "Calendar year": .calendarYear,
    "Reporting year": .yearToMarch, "January": .january,
  ]
}
