extension SentenceReader {
  /// A number without a relation: `100 internships`, `60% by 2025`, `zero exclusions`.
  mutating func bare() -> [MeasuredClause]? {
    let hasVerb = takeVerbOfStanding()
    _ = isNamed && (take("of") || take("at"))
    takeSchedule()
    let isBracketed = isNamed && ["( target of", "( target :", "( target"].contains { take($0) }
    guard let amount = amount(), amount.unit != .percentagePoints, amount.unit != .percent || amount.number >= 0,
      !isBracketed || take(")")
    else { return nil }
    while takeTopic() || takeLinkedTopic() {}
    takeOriginOfNumber()
    takeSchedule()
    if let staged = nextStage(amount) { return [staged] }
    if previous != nil && !isNamed { return nil }
    guard !draft.isUntil || draft.isLasting else { return nil }
    let relation = relation(of: amount, hasVerb: hasVerb && !draft.isLasting)
    return clause(Position(relation: relation, reference: .constant(amount))).map { [$0] }
  }

  /// `(England average 2021/22)`: whose figure the number was, which is told and asks for nothing more.
  private mutating func takeOriginOfNumber() {
    _ = attempt { reader in
      guard reader.take("("), reader.comparator() != nil else { return nil as Bool? }
      _ = reader.take("in") || reader.take("for") || reader.take(",")
      _ = reader.date()
      return reader.take(")") ? true : nil
    }
  }

  /// `no exclusions`, `no gap`, `eliminate vacancies`: none is left.
  mutating func none() -> [MeasuredClause]? {
    let isVerb = ["eliminate", "eliminates", "eradicate", "eradicates", "eliminated", "eradicated"].contains {
      take($0)
    }
    guard isVerb || take("no") || take("zero") else { return nil }
    let start = rest.startIndex
    takeSubject()
    guard rest.startIndex > start || (isVerb && isNamed) else { return nil }
    takeSchedule()
    return clause(Position(relation: .atMost, reference: .constant(Amount(0)))).map { [$0] }
  }

  /// `enough school places`: none is missing.
  mutating func enough() -> [MeasuredClause]? {
    guard take("enough") || take("sufficient"), let what = denominator() else { return nil }
    draft.quantity = .shortfall(of: what)
    _ = ["to meet demand", "to meet need", "to meet needs", "for all"].contains { take($0) }
    takeSchedule()
    return clause(Position(relation: .atMost, reference: .constant(Amount(0)))).map { [$0] }
  }

  /// Whether the sentence has said what it speaks of.
  var isNamed: Bool { draft.quantity != nil || !draft.subject.words.isEmpty }

  /// The next step of a staged target: `60% by 2025 and 75% by 2026`.
  private mutating func nextStage(_ amount: Amount) -> MeasuredClause? {
    guard let previous, previous.schedule.deadline != nil, let deadline = draft.deadline, !isNamed else { return nil }
    let schedule = Schedule(previous.schedule.rhythm, by: deadline)
    switch previous.reference {
    case .constant(let before) where before.unit == amount.unit:
      return MeasuredClause(previous.quantity, previous.relation, .constant(amount), schedule)
    case .baseline(let stated?, .by):
      guard let moved = moved(from: stated, to: amount, previous.relation) else { return nil }
      return MeasuredClause(previous.quantity, moved.relation, moved.reference, schedule)
    default: return nil
    }
  }

  /// Least or most: by the stages that follow, by what is counted, or by asking.
  private mutating func relation(of amount: Amount, hasVerb: Bool) -> Relation {
    if amount.number == 0 { return .atMost }
    if amount == Amount(100, .percent) { return .atLeast }
    if let next = nextStageNumber(amount), next.number != amount.number {
      if next.number > amount.number { return .atLeast }
      // A figure that is to come down, or a floor that is lowered? Only the words or the topic can say.
      if next.isSaidToFall || draft.subject.polarity == .low { return .atMost }
      return askForSide(TargetSentence.write(amount))
    }
    if draft.subject.isPolarityStated { return draft.subject.polarity == .low ? .atMost : .atLeast }
    let isCounted = draft.subject.unit == .count || draft.subject.polarity == .high
    if draft.subject.polarity != .low && !draft.isLasting && (isCounted || hasVerb) { return .atLeast }
    return askForSide(TargetSentence.write(amount))
  }

  /// At least or at most, the likelier first.
  mutating func askForSide(_ amount: String) -> Relation {
    let isLow = draft.subject.polarity == .low
    let answers: [Relation] = isLow ? [.atMost, .atLeast] : [.atLeast, .atMost]
    return ask("“\(amount)”: \(answers.map(\.rawValue).joined(separator: " or "))?", answers)
  }

  private func nextStageNumber(_ amount: Amount) -> (number: Double, isSaidToFall: Bool)? {
    var ahead = self
    guard draft.deadline != nil, ahead.separator()?.isLeaning == true else { return nil }
    let isRising = ["rising to", "increasing to"].contains { ahead.take($0) }
    let isFalling = !isRising && ["falling to", "reducing to"].contains { ahead.take($0) }
    guard let next = ahead.amount(), next.unit == amount.unit else { return nil }
    guard isRising ? next.number > amount.number : isFalling ? next.number < amount.number : true else { return nil }
    ahead.draft = Draft()
    ahead.takeSchedule()
    return ahead.draft.deadline == nil ? nil : (next.number, isFalling)
  }
}
