import Findings
extension ScreeningRule {
  static let apiCharLocCode = ScreeningRule(
    "api_char_loc_code", "The codes of places have 30 characters or fewer.", severity: .warning
  ) { pair in
    let codes = Set(StandardLevel.all.flatMap(\.codeColumns))
    return pair.locations.filter { codes.contains($0.name) }.flatMap { column in
      column.values.filter { $0.text.count > 30 }.map {
        .data("The code “\($0.text)” has \($0.text.count) characters; programs take 30.", $0, in: column)
      }
    }
  }
}
