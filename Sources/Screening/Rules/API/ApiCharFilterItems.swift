import Findings
extension ScreeningRule {
  static let apiCharFilterItems = ScreeningRule(
    "api_char_filter_items", "The values of filters and the names of places have 120 characters or fewer.",
    severity: .warning
  ) { pair in
    let names = Set(StandardLevel.all.map(\.nameColumn))
    return (pair.filters + pair.locations.filter { names.contains($0.name) }).flatMap { column in
      column.values.filter { $0.text.count > 120 }.map {
        .data("A value of “\(column.name)” has \($0.text.count) characters; programs take 120.", $0, in: column)
      }
    }
  }
}
