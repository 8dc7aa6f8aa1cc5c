extension ScreeningRule {
  static let filterItemLimit = ScreeningRule("filter_item_limit", "A filter has 25,000 values or fewer.") { pair in
    pair.filters.filter { $0.values.count > 25_000 }.map {
      .data("The filter “\($0.name)” has more than 25,000 values. Divide the file.", column: $0.position)
    }
  }
}
