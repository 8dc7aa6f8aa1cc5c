extension ScreeningRule {
  static let timePeriodNum = ScreeningRule("time_period_num", "time_period is four or six digits.") { pair in
    guard let column = pair.data["time_period"] else { return [] }
    return column.values.filter { ![4, 6].contains($0.text.utf8.count) || !$0.text.utf8.allSatisfy(isDigit) }.map {
      .data(
        "time_period \(quoted($0.text)) is not four digits (2025) or six (202425). Remove other signs, such as a slash.",
        $0,
        in: column)
    }
  }
}
