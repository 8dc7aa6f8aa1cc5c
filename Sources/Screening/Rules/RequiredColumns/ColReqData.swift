extension ScreeningRule {
  static let colReqData = ScreeningRule("col_req_data", "The data file has the columns of time, level and country.") {
    pair in
    let missing = StandardLevel.mandatoryColumns.filter { !pair.data.has($0) }
    return missing.isEmpty ? [] : [.data("The data file lacks \(columnList(missing)). Every data file has all five.")]
  }
}
