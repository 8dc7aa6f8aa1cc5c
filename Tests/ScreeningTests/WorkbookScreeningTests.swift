import DataFiles
import Findings
import FoundationEssentials
import Testing

@testable import Screening

private func screened(_ name: String, sheet: String? = nil) throws -> Screening {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../WorkbooksTests/Files/sets")
  let data = "\(folder.standardized.path)/\(name).xlsx"
  return Screening(
    try DataSetFiles.read(
      data: data, metadata: nil, sheet: sheet, lists: try LocationListFiles.read(geographyFolder)))
}

private func places(_ screening: Screening, _ rule: ScreeningRule) -> [String] {
  screening.results.filter { $0.rule.id == rule.id }.flatMap(\.findings).map {
    String($0.place.split(separator: "/").last ?? "")
  }
}

@Test func `A data set of two workbooks is screened as its sheets would be as CSV, and can't be published as it is`()
  throws
{
  let screening = try screened("attendance")
  #expect(screening.passes && screening.rowCount == 4)
  #expect(screening.isWorkbook && !screening.suitsAPI)
  #expect(places(screening, .filenameCSV) == ["attendance.xlsx", "attendance.meta.xlsx"])
  #expect(
    screening.results[0].findings.map(\.message) == [
      "The table begins in row 4 of the sheet; what stands above it is left out."
    ])
  #expect(screening.results[0].outcome == .pass)
}

@Test func `What is wrong on a sheet is found in the sheet's own row, the names of columns in theirs`() throws {
  let screening = try screened("misspelt")
  #expect(screening.endedAt == .levels)
  #expect(places(screening, .geogLevel) == ["misspelt.xlsx, sheet “Data”:8:3"])
  #expect(places(try screened("attendance"), .dataDictColName) == ["attendance.xlsx, sheet “Data”:4:8"])
}

@Test func `A CSV file has no sheets to choose from`() throws {
  let lists = try LocationListFiles.read(geographyFolder)
  let error = try #require(throws: FindingsError.self) {
    try DataSetFiles.read(data: "attendance.csv", metadata: "attendance.meta.csv", sheet: "Data", lists: lists)
  }
  #expect(error.findings.first?.message == "This is no workbook, and has no sheets: leave --sheet out.")
}

@Test func `The sheet of a metadata file is named by itself`() throws {
  let lists = try LocationListFiles.read(geographyFolder)
  let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/../WorkbooksTests/Files/sets"
  func message(_ metadata: String) throws -> String? {
    let error = try #require(throws: FindingsError.self) {
      try DataSetFiles.read(
        data: "\(folder)/attendance.xlsx", metadata: metadata, metadataSheet: "Nowhere", lists: lists)
    }
    return error.findings.count == 1 ? error.findings.first?.message : nil
  }
  #expect(try message("\(folder)/attendance.meta.xlsx")?.hasPrefix("There is no sheet “Nowhere”.") == true)
  #expect(try message("attendance.meta.csv") == "This is no workbook, and has no sheets: leave --metadata-sheet out.")
}
