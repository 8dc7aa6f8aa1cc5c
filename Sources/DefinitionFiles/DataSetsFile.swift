import Days
public import PublishedData

/// `definitions/data-sets.yaml`: published data sets whose counts stand behind figures.
public enum DataSetsFile {
  /// - Throws: `FindingsError`.
  public static func read(_ text: String, file: String) throws -> [DataSet] {
    try readDefinition(text, file: file, what: "a list of data sets", keys: ["data-sets"]) { root in
      root.objects(
        "data-sets", "a data set",
        keys: [
          "id", "title", "year", "identifier", "called", "rows", "groups", "columns", "added-over", "below-zero",
          "worked-out", "released-in",
        ]
      ).compactMap { object in
        guard let id = object.text("id"), let year = object.choice("year", YearName.self) else { return nil }
        return DataSet(
          id: id, title: object.has("title") ? object.text("title") : nil, yearType: year.type, rows: rows(object),
          groupColumn: object.has("groups") ? object.text("groups") : nil,
          columns: object.has("columns") ? object.texts("columns") : [], sums: sums(object), shares: shares(object),
          addedOver: object.has("added-over") ? object.text("added-over") : nil,
          signed: object.has("below-zero") ? Set(object.texts("below-zero")) : [],
          names: pairs(object, "called", "a column of the standard and what the file calls it"),
          identifier: identifier(object), releasedIn: object.has("released-in") ? month(object) : nil)
      }
    }
  }

  private static func rows(_ object: YAMLObject) -> [String: [String]] {
    guard object.has("rows") else { return [:] }
    let rows = object.lists("rows", "the value of a column that its rows have, or a list of them")
    return Dictionary(rows, uniquingKeysWith: { $1 })
  }

  private static func pairs(_ object: YAMLObject, _ key: String, _ what: String) -> [String: String] {
    let pairs = object.has(key) ? object.pairs(key, what) { $0 } : []
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }

  private static func month(_ object: YAMLObject) -> Int? {
    guard let text = object.text("released-in") else { return nil }
    if let place = Day.monthNames.firstIndex(where: { $0.lowercased() == text }) { return place + 1 }
    object.report("wrong-value", "“\(text)” is no month. Write it as in june.", at: "released-in")
    return nil
  }

  private static func identifier(_ object: YAMLObject) -> DataSet.Identifier {
    guard object.has("identifier"), let text = object.text("identifier") else { return .own }
    return text == "none" ? .none : .other(text)
  }

  private static func sums(_ object: YAMLObject) -> [ColumnSum] {
    guard object.has("worked-out") else { return [] }
    return workedOut(object).compactMap { name, text in
      let sum = ColumnSum(name: name, text)
      if sum == nil, ColumnShare(name: name, text) == nil {
        object.report(
          "wrong-sum",
          "“\(text)” is neither columns or whole numbers with + or - between them, nor one column “of” or “per” another.",
          at: "worked-out")
      }
      return sum
    }
  }

  private static func shares(_ object: YAMLObject) -> [ColumnShare] {
    object.has("worked-out") ? workedOut(object).compactMap { ColumnShare(name: $0, $1) } : []
  }

  private static func workedOut(_ object: YAMLObject) -> [(String, String)] {
    object.pairs("worked-out", "a name, and the columns it is worked out from") { $0 }
  }
}

/// The kind of year, as definition files say it.
enum YearName: String, CaseIterable {
  case academic, financial, calendar, january
  case yearToSeptember = "year-to-september"
  case yearToMarch = "year-to-march"

  init(_ type: YearType) { self = YearName.allCases.first { $0.type == type } ?? .academic }

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
