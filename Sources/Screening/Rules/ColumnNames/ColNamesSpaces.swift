extension ScreeningRule {
  static let colNamesSpaces = ScreeningRule("col_names_spaces", "The names of columns hold no spaces.") { pair in
    pair.data.columns.filter { $0.name.contains(where: \.isWhitespace) }.map {
      .data("The column name “\($0.name)” holds a space. Put underscores for spaces.", column: $0.position)
    }
  }
}
