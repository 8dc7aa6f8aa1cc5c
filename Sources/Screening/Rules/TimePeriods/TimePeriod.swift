extension ScreeningRule {
  static let timePeriod = ScreeningRule("time_period", "A period has as many digits as its kind of time asks.") {
    pair in
    pair.data.times.compactMap { time in
      guard let identifier = StandardTime.named(time.texts[0]), identifier.digits != time.texts[1].utf8.count else {
        return nil
      }
      return .data(
        "“\(identifier.name)” has periods of \(identifier.digits == 4 ? "four digits (2025)" : "six digits (202425)"); here it is \(quoted(time.texts[1])).\(Fault.rows(time.count))",
        line: time.line, column: pair.data["time_period"]?.position)
    }
  }
}
