extension ScreeningRule {
  static let filterObTotal = ScreeningRule("filter_ob_total", "No column of place or time says Total or All.") { pair in
    let columns = pair.data.columns.filter {
      StandardLevel.standardColumns.contains($0.name) && !pair.metadata.filterColumns.contains($0.name)
    }
    return columns.flatMap { column in
      column.values.filter { ["total", "all"].contains($0.text.lowercased()) }.map {
        .data(
          "“\($0.text)” in “\(column.name)”: leave the cell empty where a row is about no such place.", $0, in: column)
      }
    }
  }
}
