extension SentenceReader {
  /// A quantity as a sentence names it: “the gap”, “the rank among neighbours”, “the share of schools”.
  mutating func quantity() -> Quantity? {
    guard let next, SentenceReader.firstWordsOfQuantities.contains(next.text) || next.kind != .word else { return nil }
    return longest([
      { $0.gap() }, { $0.rankOfSet() }, { $0.quarterOfSet() }, { $0.shareOf() },
      { $0.take(SentenceReader.durations) ? .duration : nil }, { $0.shortfallOf() }, { $0.forecastError() },
    ])
  }

  /// A quick look ahead: most words begin no quantity.
  private static let firstWordsOfQuantities = gaps.vocabulary.union(durations.vocabulary).union(numberWords).union([
    "rank", "ranking", "position", "place", "quarter", "quartile", "share", "percentage", "proportion", "%", "per",
    "shortfall", "shortage", "forecast", "statistical", "neighbour", "national", "england", "regional",
  ])

  private static let durations = Phrases<Void>([
    (
      (),
      [
        "duration", "time taken", "waiting time", "wait", "average wait", "average waiting time", "journey time",
        "travel time", "journey", "home school journey", "time taken on average", "average time taken",
      ]
    )
  ])

  /// `rank among neighbours`; whose, may still follow.
  private mutating func rankOfSet() -> Quantity? {
    if let set = take(SentenceReader.ranksOfSets) { return .rank(set) }
    guard ["rank", "ranking", "rank position", "position", "place"].contains(where: { take($0) }) else { return nil }
    let set = attempt { $0.setOfAuthorities() }
    draft.isSetOpen = set == nil
    return .rank(set ?? .authorities)
  }

  /// A rank whose set stands before it.
  private static let ranksOfSets = Phrases<Comparator>(
    [
      (Comparator.neighbours, ["statistical neighbour", "statistical neighbours", "neighbour"]),
      (.authorities, ["national", "england"]), (.region, ["regional"]),
    ].map { set, names in
      (set, names.flatMap { name in ["rank", "ranking", "position", "placing"].map { "\(name) \($0)" } })
    })

  private mutating func quarterOfSet() -> Quantity? {
    guard ["quarter", "quartile", "quartile position", "quartile ranking"].contains(where: { take($0) }) else {
      return nil
    }
    return .quarter(attempt { $0.setOfAuthorities() } ?? .authorities)
  }

  /// `share of schools`, `percentage of EHC plans within 20 weeks`, `share within 20 weeks`.
  private mutating func shareOf() -> Quantity? {
    guard ["share", "percentage", "proportion", "%", "per cent"].contains(where: { take($0) }) else { return nil }
    if let limit = attempt({ $0.withinLimit() }) { return .shareWithin(limit, of: "") }
    guard take("of"), let denominator = denominator() else { return nil }
    return attempt { reader in reader.withinLimit().map { .shareWithin($0, of: denominator) } }
      ?? .share(of: denominator)
  }

  private mutating func shortfallOf() -> Quantity? {
    guard take("shortfall of") || take("shortage of") || take("shortfall in") || take("shortage in") else { return nil }
    return denominator().map { .shortfall(of: $0) }
  }

  /// `forecast error at 3 years`, `one-year forecast error`, `forecast error three years ahead`.
  private mutating func forecastError() -> Quantity? {
    if let years = attempt({ reader in reader.yearsCount().flatMap { reader.take("forecast error") ? $0 : nil } }) {
      return .forecastError(years: years)
    }
    guard take("forecast error") else { return nil }
    _ = take("at")
    guard let years = yearsCount() else { return nil }
    _ = take("ahead")
    return .forecastError(years: years)
  }

  private mutating func yearsCount() -> Int? {
    guard let count = wholeNumber(), take("years") || take("year") else { return nil }
    return count
  }
}
