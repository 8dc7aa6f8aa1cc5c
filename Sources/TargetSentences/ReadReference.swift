/// A relation with what it is held against.
struct Position: Equatable {
  let relation: Relation
  let reference: Reference
}

extension SentenceReader {
  /// What stands after a relation: a number, others, its own figure of a period, its baseline.
  mutating func reference() -> Reference? {
    longest([
      { reader in reader.comparator().map { .comparator($0, margin: nil) } },
      { reader in reader.periodLevel().map { .period($0, change: nil) } },
      { $0.baseline() },
      { $0.stepBefore() ? .stepBefore(nil) : nil },
      { reader in reader.amount().map { .constant($0) } },
      { reader in reader.ratio().map { .constant(Amount($0, .percent)) } },
    ])
  }

  /// `at least 1 point above neighbours`, `no more than 2 points below England`, `within 1 point of England`.
  mutating func margin() -> Position? {
    if take("within"), let amount = amount() {
      guard take("of"), let comparator = comparator() else { return nil }
      let relation: Relation = takeOrBetter() ? .inLineWithOrBetter : .inLineWith
      return Position(relation: relation, reference: .comparator(comparator, margin: amount))
    }
    let bound = take(SentenceReader.bounds) ?? .atLeast
    let start = rest.startIndex
    guard let amount = amount(), let side = take(SentenceReader.sides), let comparator = comparator(),
      side.takes(bound)
    else { return nil }
    if amount.unit == .percent { return object(since: start, "say whether percentage points are meant") }
    return side.standing(bound, amount, comparator)
  }

  /// `the 2019 level`, `levels seen in 2019`.
  mutating func periodLevel() -> String? {
    let names = ["level", "levels", "figure", "rate", "position", "result", "results", "baseline", "value"]
    return longest([
      { reader in
        guard let date = reader.date(), names.contains(where: { reader.take($0) }) else { return nil }
        return date.text
      },
      { reader in
        // Without its year “pre-pandemic” is not understood, and must be what is named.
        var ahead = reader
        guard ["pre pandemic", "pre covid", "pre covid 19"].contains(where: { ahead.take($0) }),
          let date = ahead.bracketedPeriod(), names.contains(where: { ahead.take($0) })
        else { return nil }
        reader = ahead
        return date
      },
      { reader in
        guard names.contains(where: { reader.take($0) }) else { return nil }
        guard ["of", "in", "seen in", "for", "at"].contains(where: { reader.take($0) }) else { return nil }
        return reader.date()?.text
      },
    ])
  }

  /// `the baseline`, `the baseline of 41%`, `current levels`.
  mutating func baseline() -> Reference? {
    guard
      [
        "baseline", "current level", "current levels", "current baseline", "starting point", "present level",
        "current performance", "current position", "current rate", "current figure",
      ].contains(
        where: { take($0) })
    else { return nil }
    let stated = attempt { reader in reader.take("of") ? reader.statedBaseline() : nil }
    return .baseline(stated: stated, change: nil)
  }

  /// `the year before`, `last year`, `the previous term`, as long as the step of the rhythm.
  mutating func stepBefore() -> Bool {
    attempt { reader in
      if reader.take("step before") { return true }
      guard let step = reader.nameOfStepBefore() else { return nil }
      if reader.draft.rhythm == nil { reader.takeSchedule() }
      if reader.draft.rhythm == nil {
        reader.draft.rhythm = reader.ask(
          "“The \(TargetSentence.write(step)) before”: in every \(TargetSentence.write(step)), or in the latest alone?",
          [.every(step), .once])
        return true
      }
      return reader.draft.rhythm == .every(step) ? true : nil
    } ?? false
  }

  private mutating func nameOfStepBefore() -> Step? {
    if take("last") || take("previous") || take("preceding") {
      return take(SentenceReader.stepUnits).map { Step($0) }
    }
    let count = wholeNumber() ?? 1
    guard let unit = take(SentenceReader.stepUnits), take("before") else { return nil }
    return Step(count, unit)
  }

  mutating func takeOrBetter() -> Bool { take("or better") || take(", or better") }

  /// A bound of a margin: `at least`, `more than`.
  enum Bound { case atLeast, moreThan, noMoreThan, lessThan }

  private static let bounds = Phrases<Bound>([
    (.atLeast, ["at least", "no less than"]), (.moreThan, ["more than", "over"]),
    (.noMoreThan, ["no more than", "at most", "not more than"]), (.lessThan, ["less than", "under"]),
  ])

  enum Side {
    case above, below, better, worse

    /// What a margin on this side means: “at least 2 below” is at most their figure less 2.
    func standing(_ bound: Bound, _ amount: Amount, _ comparator: Comparator) -> Position {
      let (within, beyond): (Relation, Relation) =
        switch (self, bound) {
        case (.above, .atLeast), (.above, .moreThan): (.atLeast, .above)
        case (.above, .noMoreThan), (.above, .lessThan): (.atMost, .below)
        case (.below, .atLeast), (.below, .moreThan): (.atMost, .below)
        case (.below, .noMoreThan), (.below, .lessThan): (.atLeast, .above)
        case (.better, _), (.worse, _): (.noWorseThan, .betterThan)
        }
      let isStrict = bound == .moreThan || bound == .lessThan
      let sign: Double = self == .below || self == .worse ? -1 : 1
      let margin = Amount(sign * amount.number, amount.unit)
      return Position(relation: isStrict ? beyond : within, reference: .comparator(comparator, margin: margin))
    }

    /// Whether words such as “no more than … better” leave a rule that the lists hold.
    func takes(_ bound: Bound) -> Bool {
      switch self {
      case .above, .below: true
      case .better: bound == .atLeast || bound == .moreThan
      case .worse: bound == .noMoreThan || bound == .lessThan
      }
    }
  }

  private static let sides = Phrases<Side>([
    (.above, ["above", "higher than", "over", "more than"]), (.below, ["below", "lower than", "under", "less than"]),
    (.better, ["better than", "ahead of"]), (.worse, ["worse than", "behind"]),
  ])
}
