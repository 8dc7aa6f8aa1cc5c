import DataFiles
import Findings
import PublishedData
import Screening

/// What each column of a data file is for: time, place, a filter, figures, or nothing that is kept.
struct ColumnRoles {
  /// What the file calls a column of the standard, where it calls it otherwise.
  private(set) var called: [String: String] = [:]
  /// Columns of words that are neither time nor place, in the order of the file.
  private(set) var filters: [FileSurvey.Column] = []
  private(set) var figures: [FileSurvey.Column] = []
  /// What is kept of no row, and why.
  private(set) var leftOut: [(column: String, why: String)] = []
  /// What the file lacks, without which it can't be imported.
  private(set) var findings: [Finding] = []
  private let survey: FileSurvey

  init(_ survey: FileSurvey, areas: [Area], file: String) {
    self.survey = survey
    findStandardColumns(areas, file)
    let names = Set(areas.map { $0.name.lowercased() })
    let known = StandardLevel.locationColumns.union(ColumnRoles.standard).union(called.values)
    for column in survey.columns where !known.contains(column.name) {
      switch column.kind {
      case _ where !column.isInEvery: leftOut.append((column.name, "not every file has it"))
      case .nothing: leftOut.append((column.name, "it holds no figure"))
      case .figures where ColumnRoles.isLimit(column.name):
        leftOut.append((column.name, "a limit of a confidence interval"))
      case .figures: figures.append(column)
      case .words where ColumnRoles.arePlaces(column.values, names): leftOut.append((column.name, "it names places"))
      case .words where column.values.isEmpty: leftOut.append((column.name, "it has too many values for a filter"))
      case .words: filters.append(column)
      }
    }
    if figures.isEmpty {
      findings.append(Finding("wrong-columns", "No column of this file holds figures.", file: file, line: 1))
    }
  }

  static let standard = ["time_period", "time_identifier", "geographic_level", "country_code", "country_name"]

  /// The column of the file that is one of the standard; nil where there is none.
  func column(_ name: String) -> FileSurvey.Column? { survey[called[name] ?? name] }

  /// Columns that a data set can't be without, under their own names or recognised by what they hold.
  private mutating func findStandardColumns(_ areas: [Area], _ file: String) {
    let numbers = Set(areas.compactMap { $0.id.council.map(String.init) })
    let regions = Set(areas.filter { $0.type == .region || $0.type == .subregion }.map { $0.name.lowercased() })
    let levels = Set(StandardLevel.all.map(\.name))
    find("time_period", file, "periods such as 202425 or 2024") { PeriodLabel($0).form != .unrecognised }
    find("geographic_level", file, "levels such as Local authority") { levels.contains($0) }
    find("old_la_code", file, "the three-digit numbers of authorities") { numbers.contains($0) }
    if survey["region_name"] == nil, let region = match({ regions.contains($0.lowercased()) }) {
      called["region_name"] = region
    }
  }

  private mutating func find(_ name: String, _ file: String, _ what: String, _ isOne: (String) -> Bool) {
    guard survey[name] == nil else { return }
    if let found = match(isOne) {
      called[name] = found
    } else {
      findings.append(
        Finding("wrong-columns", "No column is called \(name), and none holds \(what). Add it.", file: file, line: 1))
    }
  }

  /// The first column most of whose values are such.
  private func match(_ isOne: (String) -> Bool) -> String? {
    survey.columns.first { column in
      let values = column.values.filter { !$0.isEmpty && DataSymbol(cell: $0) == nil }
      return !called.values.contains(column.name) && !values.isEmpty
        && values.count(where: isOne) * 10 >= values.count * 7
    }?.name
  }

  private static func arePlaces(_ values: [String], _ names: Set<String>) -> Bool {
    let named = values.filter { !$0.isEmpty && DataSymbol(cell: $0) == nil }
    let places = named.count { value in
      names.contains(value.lowercased()) || value.wholeMatch(of: /[EWSNK][0-9]{8}/) != nil
    }
    return !named.isEmpty && places * 10 >= named.count * 7
  }

  /// `p8score_CI_low`
  private static func isLimit(_ name: String) -> Bool {
    let parts = name.lowercased().split(separator: "_")
    return parts.contains("ci") || parts.suffix(2).contains("confidence")
  }
}
