import Findings

extension ScreeningRule {
  static let filenameCSV = ScreeningRule(
    "filename_csv", "The files are CSV: of a workbook, the sheet is screened, and published once it is saved as CSV.",
    severity: .warning
  ) { pair in
    pair.names.filter(\.isWorkbook).map {
      $0.fault("“\($0.name)” is a workbook, which can’t be published as it is. Save the sheet as CSV UTF-8 first.")
    }
  }
}
