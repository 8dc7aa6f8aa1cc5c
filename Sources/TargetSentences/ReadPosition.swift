extension SentenceReader {
  /// A quantity that is to stand somewhere: `at least 75%`, `stays above England`, `75% or above`.
  mutating func position() -> [MeasuredClause]? {
    let standing =
      attempt { $0.reachingOthers() }
      ?? attempt { reader in
        reader.takeVerbOfStanding()
        reader.takeSchedule()
        return reader.standing()
      }
    guard let standing else { return nil }
    if case .constant(let amount) = standing.reference { takeWhatIsSaid(of: amount) }
    takeSchedule()
    return clause(amongSame(standing)).map { [$0] }
  }

  /// “The national average for looked-after children”: of whom, where people are named after the others, is asked. Words
  /// such as “for phonics” say what is measured, where nothing was named before.
  private mutating func amongSame(_ standing: Position) -> Position {
    guard case .comparator(let others, let margin) = standing.reference, !isNamed || others == .england else {
      return standing
    }
    let start = rest.startIndex
    let named = draft.subject.denominator
    draft.subject.denominator = nil
    defer { draft.subject.denominator = named ?? draft.subject.denominator }
    guard takeNameAfter() else { return standing }
    let isOfPeople =
      draft.subject.denominator != nil || words(since: start).contains { SentenceHint.groups.contains($0) }
    guard isOfPeople, others == .england else { return standing }
    let meant = ask(
      "“\(written(since: start))”: the same group in England, or everybody there?",
      [Comparator.sameGroupInEngland, .england])
    return Position(relation: standing.relation, reference: .comparator(meant, margin: margin))
  }

  private mutating func takeNameAfter() -> Bool {
    let start = rest.startIndex
    let isFound: Bool? = attempt { reader in
      let ways = reader.isNamed ? ["for"] : ["for", "in", "at"]
      guard ways.contains(where: { reader.take($0) }), reader.takeTopic() else { return nil }
      while reader.takeTopic() || reader.takeLinkedTopic() {}
      return true
    }
    guard isFound == true else { return false }
    keepAsSubject(since: start)
    takeSchedule()
    return true
  }

  /// `97% are placed`: what a share is a share of, which the measure says.
  private mutating func takeWhatIsSaid(of amount: Amount) {
    while takeTopic() || takeLinkedTopic() || amount.unit == .percent && take(Topic.predicates) != nil {}
  }

  /// `above both the national and the regional average`: the same against each.
  mutating func positionToBoth() -> [MeasuredClause]? {
    takeVerbOfStanding()
    takeSchedule()
    guard let comparison = comparison(), take("both"), let first = comparator(), take("and"), let second = comparator()
    else { return nil }
    takeSchedule()
    let clauses = [first, second].compactMap { others in
      clause(Position(relation: comparison.relation, reference: .comparator(others, margin: nil)))
    }
    return clauses.count == 2 ? clauses : nil
  }

  /// `between 90% and 95%`: at least the one and at most the other.
  mutating func between() -> [MeasuredClause]? {
    takeVerbOfStanding()
    takeSchedule()
    guard take("between"), let low = amount(), take("and"), let high = amount(), low.number < high.number,
      low.unit == high.unit || low.unit == .none
    else { return nil }
    takeSchedule()
    let bounds = [(Relation.atLeast, Amount(low.number, high.unit)), (.atMost, high)]
    let clauses = bounds.compactMap { clause(Position(relation: $0, reference: .constant($1))) }
    return clauses.count == 2 ? clauses : nil
  }

  /// `remain`, `keep attendance`, `reach`: verbs that add only whether it must last.
  ///
  /// - Returns: whether there was a verb.
  @discardableResult
  mutating func takeVerbOfStanding() -> Bool {
    if let isLasting = take(SentenceReader.verbsOfStanding) {
      if isLasting { draft.isLasting = true }
      takeSubject()
      _ = attempt { $0.linkToStanding() }
      return true
    }
    return false
  }

  /// `at`, `to be`, unless it begins “at least” or “at or above”.
  private mutating func linkToStanding() -> Bool? {
    guard take("at") || take("to be") || take("to") else { return nil }
    return ["or", "least", "most"].contains(next?.text) ? nil : true
  }

  private static let verbsOfStanding = Phrases<Bool>([
    (
      true,
      [
        "remain", "remains", "remaining", "stay", "stays", "staying", "keep", "keeps", "kept", "keeping", "maintain",
        "maintains", "maintained", "maintaining", "sustain", "sustains", "hold", "held", "continue to be",
        "continues to be", "always", "remained", "to remain", "to stay",
      ]
    ),
    (
      false,
      [
        "reach", "reaches", "reaching", "achieve", "achieves", "attain", "attains", "hit", "hits", "get to", "gets to",
        "deliver", "secure",
        "perform", "performs", "performing", "ensure", "to be", "to reach", "meet", "meets", "total", "totals",
        "come to",
      ]
    ),
  ])

  /// `reach the national average`: as good at least.
  private mutating func reachingOthers() -> Position? {
    let verbs = ["reach", "reaches", "reaching", "achieve", "attain", "meet", "meets", "meeting"]
    guard verbs.contains(where: { take($0) }) else { return nil }
    return comparator().map { Position(relation: .noWorseThan, reference: .comparator($0, margin: nil)) }
  }

  /// A relation and a reference in any of the orders they are written in.
  mutating func standing() -> Position? {
    longest([
      { $0.margin() }, { $0.comparedWith() }, { $0.boundAfter() }, { $0.atComparator() },
      { reader in reader.isNamed && reader.take("of") ? reader.comparedWith() : nil },
    ])
  }

  /// `at least 90%`, `in line with England or better`.
  private mutating func comparedWith() -> Position? {
    guard let comparison = comparison(), let reference = reference() else { return nil }
    let isComparator = if case .comparator = reference { true } else { false }
    if case .comparator(let others, nil) = reference, let standing = attempt({ $0.by(comparison.relation, others) }) {
      return standing
    }
    if comparison.relation == .inLineWith, isComparator, takeOrBetter() {
      return Position(relation: .inLineWithOrBetter, reference: reference)
    }
    return Position(relation: comparison.relation, reference: reference)
  }

  /// `exceeds England by 2 points`: a margin after the others.
  private mutating func by(_ relation: Relation, _ others: Comparator) -> Position? {
    let start = rest.startIndex
    guard take("by"), attempt({ $0.date() }) == nil else { return nil }
    _ = take("at least")
    guard let amount = amount() else { return nil }
    if amount.unit == .percent { return object(since: start, "say whether percentage points are meant") }
    _ = take("or more")
    let side: Side? =
      switch relation {
      case .above: .above
      case .below: .below
      case .betterThan: .better
      default: nil
      }
    return side?.standing(.atLeast, amount, others)
  }

  /// `75% or above`.
  private mutating func boundAfter() -> Position? {
    _ = isNamed && (take("at") || take("of"))
    guard let amount = amount(), let relation = take(SentenceReader.boundsAfter) else { return nil }
    return Position(relation: relation, reference: .constant(amount))
  }

  static let boundsAfter = Phrases<Relation>([
    (
      .atLeast,
      [
        "or above", "or more", "or higher", "or over", "or greater", "and above", "and over", "or upwards", "plus", "+",
        "minimum", "at least", "at minimum", "at very least", "as minimum",
      ]
    ),
    (.noWorseThan, ["or better"]),
    (.atMost, ["or below", "or less", "or fewer", "or lower", "or under", "maximum", "at most", "as maximum"]),
  ])

  /// `at the national average or better`.
  private mutating func atComparator() -> Position? {
    guard take("at"), let comparator = comparator(), let relation = take(SentenceReader.boundsAfter) else { return nil }
    return Position(relation: relation, reference: .comparator(comparator, margin: nil))
  }

  /// `returns to the 2019 level`, `back to 2019`: as good at least.
  mutating func returning() -> [MeasuredClause]? {
    let verbs = ["return", "returns", "returning", "returned", "restore", "restored", "recover", "recovers", "back"]
    guard verbs.contains(where: { take($0) }) else { return nil }
    takeSubject()
    guard take("to") else { return nil }
    let period = attempt { $0.periodLevel() } ?? attempt { reader in reader.date().map(\.text) }
    let ofPeriod = period.map { Reference.period($0, change: nil) }
    guard let reference = ofPeriod ?? attempt({ $0.baseline() }) else { return nil }
    takeSchedule()
    return clause(Position(relation: .noWorseThan, reference: reference)).map { [$0] }
  }

  /// `and the region`, after a comparison with others: the same again.
  mutating func otherComparator() -> [MeasuredClause]? {
    guard let previous, case .comparator(_, let margin) = previous.reference, draft.subject.words.isEmpty,
      let comparator = comparator()
    else { return nil }
    takeSchedule()
    let schedule = draft.schedule == .open ? previous.schedule : draft.schedule
    return [MeasuredClause(previous.quantity, previous.relation, .comparator(comparator, margin: margin), schedule)]
  }
}
