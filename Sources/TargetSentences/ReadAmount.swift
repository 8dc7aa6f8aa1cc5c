extension SentenceReader {
  /// A number with its unit: `74%`, `5 percentage points`, `45 minutes`, `100`.
  ///
  /// Four bare digits that could be a year are no number; with a comma, a unit or a counted noun after them they are.
  mutating func amount() -> Amount? {
    attempt { reader in
      let start = reader.rest.startIndex
      let isYearLike = reader.next?.year != nil
      guard let number = reader.number() ?? reader.one(), Decimals.isPlain(number) else { return nil }
      let unit = reader.take(SentenceReader.amountUnits) ?? .none
      if isYearLike && unit == .none {
        var ahead = reader
        guard ahead.takeNamedTopic() else {
          return reader.object(
            since: start, "it could be a year; a number is written with a comma (“\(Decimals.text(number))”)")
        }
      }
      return Amount(number, unit)
    }
  }

  /// An amount and, where it is said, when it was so: `41% (Sept 2019)`, `69% in 2019`.
  mutating func amountOfBaseline() -> Amount? {
    guard let amount = amount() else { return nil }
    let period = attempt { reader in
      let isBracketed = reader.take("(")
      guard isBracketed || reader.take("in") || reader.take("at") else { return nil as String? }
      guard let date = reader.date(), !isBracketed || reader.take(")") else { return nil }
      return date.text
    }
    return Amount(amount.number, amount.unit, in: period)
  }

  /// What a baseline is stated to be: an amount, or of a rank or quarter a place.
  mutating func statedBaseline() -> Amount? {
    guard draft.quantity.isPlacing, let place = ordinal() else { return amountOfBaseline() }
    return Amount(Double(place), in: bracketedPeriod())
  }

  /// `a percentage point`: the article is the number.
  private mutating func one() -> Double? {
    guard rest.first?.text == "a" else { return nil }
    var ahead = self
    return ["point", "percentage point", "week", "month"].contains { ahead.take($0) } ? 1 : nil
  }

  private static let amountUnits = Phrases<Amount.Unit>([
    (.percent, ["%", "per cent", "percent"]),
    (
      .percentagePoints,
      [
        "percentage points", "percentage point", "% points", "% point", "per cent points", "percent points", "pp",
        "ppt",
        "ppts", "percentage pts",
      ]
    ),
    (.points, ["points", "point", "pts", "pt"]), (.minutes, ["minutes", "minute", "mins"]), (.days, ["days", "day"]),
    (.weeks, ["weeks", "week"]), (.months, ["months", "month"]),
  ])

  /// A part in per cent, of a denominator that follows: `90%`, `nine in ten`, `two thirds`.
  mutating func percentage() -> Double? {
    longest([
      { reader in reader.amount().flatMap { $0.unit == .percent ? $0.number : nil } },
      { $0.ratio() },
      { reader in reader.fraction()?.percent },
    ])
  }
}
