extension TargetSentence {
  /// What is looked at: `the gap`, `the share of schools`; empty for the indicator's own figure.
  public static func write(_ quantity: Quantity) -> String {
    switch quantity {
    case .value: ""
    case .gap: "the gap"
    case .gapTo(let others): "the gap to \(write(others))"
    case .rank(let set): "the rank among \(write(set))"
    case .quarter(let set): "the quarter among \(write(set))"
    case .share(let of): "the share of \(denominator(of))"
    case .shareWithin(let limit, let of):
      join("the share", of.isEmpty ? "" : "of \(denominator(of))", "within \(write(limit))")
    case .duration: "the duration"
    case .shortfall(let of): "the shortfall of \(denominator(of))"
    case .forecastError(let years): "the forecast error at \(years) \(years == 1 ? "year" : "years")"
    }
  }

  /// `20 school days`, `1 week`
  public static func write(_ limit: TimeLimit) -> String {
    let unit = limit.unit.rawValue
    return "\(limit.length) \(limit.length == 1 ? String(unit.dropLast()) : unit)"
  }

  /// Whom it is compared with: `England`, `neighbours`.
  public static func write(_ comparator: Comparator) -> String {
    switch comparator {
    case .england: "England"
    case .region: "the region"
    case .neighbours: "neighbours"
    case .sameGroupInEngland: "the same group in England"
    case .authorities: "authorities"
    case .named(let name): "“\(name)”"
    case .peers: "peers"
    }
  }

  /// `74%`, `5 percentage points`, `1,000`, `41% in September 2019`.
  public static func write(_ amount: Amount) -> String {
    let unit =
      switch amount.unit {
      case .none: ""
      case .percent: "%"
      default: " " + (amount.number == 1 ? String(amount.unit.rawValue.dropLast()) : amount.unit.rawValue)
      }
    return Decimals.text(amount.number) + unit + (amount.period.map { " in \($0)" } ?? "")
  }

  /// The denominator, in quotation marks unless it is one of the words that are read without.
  static func denominator(_ text: String) -> String {
    var reader = SentenceReader(SplitSentence.words(of: text))
    return reader.denominator() == text && reader.isAtEnd ? text : "“\(text)”"
  }
}
