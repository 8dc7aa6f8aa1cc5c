extension ScreeningRule {
  static let filterBlanks = ScreeningRule("filter_blanks", "No filter or group is empty.") { pair in
    pair.filters.flatMap { column in
      column.values.filter { $0.text.isEmpty }.map {
        .data("“\(column.name)” is empty. Write Total for all, or the value.", $0, in: column)
      }
    }
  }
}
