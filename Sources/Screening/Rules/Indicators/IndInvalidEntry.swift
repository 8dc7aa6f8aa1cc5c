extension ScreeningRule {
  static let indInvalidEntry = ScreeningRule("ind_invalid_entry", "No indicator is empty or has an obsolete sign.") {
    pair in
    pair.indicators.flatMap { column in
      column.values.filter { ["", "~", ":"].contains($0.text.filter { !$0.isWhitespace }) }.map { value in
        .data(
          value.text.contains { !$0.isWhitespace }
            ? "“\(value.text)” in “\(column.name)” is an obsolete sign. Write low, c, x or z, whichever is meant."
            : "“\(column.name)” is empty. Write the number, or z, x, c or low, whichever is meant.",
          value, in: column)
      }
    }
  }
}
