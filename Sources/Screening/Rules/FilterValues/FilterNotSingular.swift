extension ScreeningRule {
  static let filterNotSingular = ScreeningRule("filter_not_singular", "A filter has two values or more.") { pair in
    pair.columns(of: pair.metadata.filters.map(\.name)).filter { $0.values.count == 1 && pair.data.rowCount > 1 }.map {
      .data(
        "The filter “\($0.name)” has the value “\($0.values.first?.text ?? "")” in every row, so that it divides nothing. Remove the column.",
        column: $0.position)
    }
  }
}
