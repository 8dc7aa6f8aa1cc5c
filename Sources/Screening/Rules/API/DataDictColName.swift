import Findings
extension ScreeningRule {
  static let dataDictColName = ScreeningRule(
    "data_dict_col_name", "The names of filters and indicators are those of other publications.", severity: .warning
  ) { pair in
    (pair.filters + pair.indicators).filter { !SharedNames.columns.contains($0.name) }.map {
      .data("The column name “\($0.name)” is not one that other publications share.", column: $0.position)
    }
  }
}
