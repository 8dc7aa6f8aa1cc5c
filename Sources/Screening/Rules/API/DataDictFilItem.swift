import Findings
extension ScreeningRule {
  static let dataDictFilItem = ScreeningRule(
    "data_dict_fil_item", "The values of filters that publications share are those that they share.", severity: .warning
  ) { pair in
    pair.filters.flatMap { column -> [Fault] in
      guard let values = SharedNames.values[column.name] else { return [] }
      return column.values.filter { !values.contains($0.text) }.map {
        .data(
          "\(quoted($0.text)) is not one of the shared values of “\(column.name)”.\(meant($0.text, in: values))", $0,
          in: column)
      }
    }
  }
}
