extension ScreeningRule {
  static let colToRows = ScreeningRule(
    "col_to_rows", "The metadata file has no more rows than the data file has columns to describe."
  ) { pair in
    let rows = pair.metadata.rows.count, columns = pair.data.columns.count - StandardLevel.mandatoryColumns.count
    guard rows > columns else { return [] }
    return [
      .metadata(
        "The metadata file describes \(rows) columns where the data file has \(max(0, columns)) beside those of time and country. Remove the rows whose column is not there."
      )
    ]
  }
}
