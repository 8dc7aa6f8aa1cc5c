import DataFiles
import PublishedData

/// What kind of year the periods of a data file are.
struct TimeChoice {
  let yearType: YearType
  let identifier: DataSet.Identifier
  /// The rows of one time identifier, where the file has several.
  private(set) var rows: [String: [String]] = [:]
  private(set) var remarks: [String] = []

  init(_ roles: ColumnRoles, _ survey: FileSurvey) {
    let periods = roles.column("time_period")?.values ?? []
    let isSplit = periods.contains { PeriodLabel($0).form == .splitYear }
    guard let column = survey["time_identifier"], let first = column.values.first else {
      (yearType, identifier) = (isSplit ? .academicYear : .calendarYear, .none)
      remarks = [
        "the file has no time_identifier: a person decides the year (academic, financial, calendar, january …)"
      ]
      return
    }
    let known = column.values.first { TimeChoice.years[$0] != nil }
    let word = known ?? first
    yearType = TimeChoice.years[word] ?? (isSplit ? .academicYear : .calendarYear)
    identifier = TimeChoice.years[word] == nil || word == "Reporting year" ? .other(word) : .own
    if column.values.count > 1 {
      rows = ["time_identifier": [word]]
      remarks.append("left out of time_identifier: \(column.values.filter { $0 != word }.joined(separator: "; "))")
    }
    if identifier != .own {
      remarks.append(
        "“\(word)” is taken for a year of this kind: a person decides (academic, financial, calendar, january …)")
    }
  }

  private static let years: [String: YearType] = [
    "Academic year": .academicYear, "Financial year": .financialYear, "Calendar year": .calendarYear,
    "Reporting year": .yearToMarch, "January": .january,
  ]
}
