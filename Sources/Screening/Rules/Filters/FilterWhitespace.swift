extension ScreeningRule {
  static let filterWhitespace = ScreeningRule(
    "filter_whitespace", "No value of a filter or place begins or ends with a space."
  ) { pair in
    (pair.filters + pair.locations).flatMap { column in
      column.values.filter { $0.text.first?.isWhitespace == true || $0.text.last?.isWhitespace == true }.map {
        .data("“\($0.text)” in “\(column.name)” begins or ends with a space. Remove it.", $0, in: column)
      }
    }
  }
}
