import Findings
extension ScreeningRule {
  static let colSnakeCase = ScreeningRule(
    "col_snake_case", "The names of columns are lower-case letters, digits and underscores.", severity: .warning
  ) { pair in
    pair.data.columns.filter { !$0.name.contains(where: \.isWhitespace) && !isSnakeCase($0.name) }.map {
      .data(
        "The column name “\($0.name)” should hold lower-case letters, digits and underscores only.", column: $0.position
      )
    }
  }
}

private func isSnakeCase(_ name: String) -> Bool {
  name.utf8.allSatisfy {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      || $0 == UInt8(ascii: "_")
  }
}
