extension ScreeningRule {
  static let timePeriodSix = ScreeningRule(
    "time_period_six", "A period of six digits joins two years that follow each other."
  ) { pair in
    guard let column = pair.data["time_period"] else { return [] }
    return column.values.filter { $0.text.utf8.count == 6 && !joinsYears($0.text) }.map {
      .data("time_period “\($0.text)” does not join two years that follow each other, as 202425 does.", $0, in: column)
    }
  }
}

/// Whether the last two digits are of the year after the first four: `202425`, `199900`.
private func joinsYears(_ text: String) -> Bool {
  guard let first = Int(text.prefix(4)), let last = Int(text.suffix(2)) else { return false }
  return (first + 1) % 100 == last
}
