public import PublishedData

/// `definitions/data-sets.yaml`: published data sets whose counts stand behind figures.
public enum DataSetsFile {
  /// - Throws: `FindingsError`.
  public static func read(_ text: String, file: String) throws -> [DataSet] {
    try readDefinition(text, file: file, what: "a list of data sets", keys: ["data-sets"]) { root in
      root.objects("data-sets", "a data set", keys: ["id", "year", "rows", "groups", "columns"]).compactMap { object in
        guard let id = object.text("id"), let year = object.choice("year", YearName.self) else { return nil }
        let rows = object.has("rows") ? object.pairs("rows", "a column and the value its rows have") { $0 } : []
        return DataSet(
          id: id, yearType: year.type, rows: Dictionary(rows, uniquingKeysWith: { $1 }),
          groupColumn: object.has("groups") ? object.text("groups") : nil, columns: object.texts("columns"))
      }
    }
  }
}

/// The kind of year, as definition files say it.
enum YearName: String, CaseIterable {
  case academic, financial, calendar, january
  case yearToSeptember = "year-to-september"
  case yearToMarch = "year-to-march"

  var type: YearType {
    switch self {
    case .academic: .academicYear
    case .financial: .financialYear
    case .calendar: .calendarYear
    case .january: .january
    case .yearToSeptember: .yearToSeptember
    case .yearToMarch: .yearToMarch
    }
  }
}
