extension SentenceReader {
  /// The clauses of a motion and what followed it: one, or two where a step and an end are both stated.
  mutating func clauses(_ motion: Motion, _ tail: Tail, since start: Int) -> [MeasuredClause]? {
    settleOpenSet()
    guard let relation = relation(of: motion, tail) else { return nil }
    if motion.isHolding { return tail == Tail() ? clause(noWorse).map { [$0] } : nil }
    if let target = tail.target {
      guard tail.change == nil, motion.part == nil else { return nil }
      return reaching(target, from: tail.origin, relation, since: start)
    }
    let change = change(motion.part.map { .part($0) } ?? tail.change, from: tail.origin)
    switch tail.origin {
    case nil, .baseline: return moving(relation, change, isOfBaseline: tail.origin != nil)
    case .stated(let amount): return moving(relation, change, from: amount)
    case .against(let stated): return one(relation, .baseline(stated: stated, change: change))
    case .stepBefore: return one(relation, .stepBefore(change))
    case .period(let period): return one(relation, .period(period, change: change))
    }
  }

  private var noWorse: Position { Position(relation: .noWorseThan, reference: .baseline(stated: nil, change: nil)) }

  /// The relation a motion has for this quantity: a rank that rises improves.
  private func relation(of motion: Motion, _ tail: Tail) -> Relation? {
    let isPlace = (draft.quantity ?? inherited).isPlacing
    let isCap = motion.relation == .doesNotRise || motion.relation == .doesNotFall
    if tail.change != nil && isCap != tail.isCapped { return capped(motion.relation, isPlace, tail) }
    switch (motion.relation, isPlace) {
    case (.rises, true): return .improves
    case (.doesNotFall, true): return .noWorseThan
    case (.falls, true), (.doesNotRise, true): return nil
    case (let relation, _): return relation
    }
  }

  /// “Rises by no more than 2 points” allows a rise, so it does not ask for one.
  private func capped(_ relation: Relation, _ isPlace: Bool, _ tail: Tail) -> Relation? {
    switch (relation, isPlace, tail.isCapped) {
    case (.rises, false, true): .doesNotRise
    case (.falls, false, true): .doesNotFall
    default: nil
    }
  }

  /// Without a stated origin: against the step before where there is a rhythm, else against the baseline.
  ///
  /// “By 5% of the baseline each year” would add up from year to year, which no rule holds.
  private mutating func moving(_ relation: Relation, _ change: Change?, isOfBaseline: Bool = false) -> [MeasuredClause]?
  {
    let isHolding = relation == .doesNotRise || relation == .doesNotFall
    switch draft.schedule.rhythm {
    case .once: return one(relation, .baseline(stated: nil, change: change))
    case .every: return isHolding || isOfBaseline && change != nil ? nil : one(relation, .stepBefore(change))
    case .throughout: return isHolding ? one(relation, .baseline(stated: nil, change: change)) : nil
    }
  }

  /// `annually from 54`: above 54, and every step above the one before.
  private mutating func moving(_ relation: Relation, _ change: Change?, from stated: Amount) -> [MeasuredClause]? {
    guard case .every = draft.schedule.rhythm else { return one(relation, .baseline(stated: stated, change: change)) }
    guard change == nil, let steps = moving(relation, nil) else { return nil }
    return once(relation, .baseline(stated: stated, change: nil)).map { [$0] + steps }
  }

  /// `from 69% to 74%`, `to at least 90%`, `above England`.
  private mutating func reaching(
    _ target: Tail.Target, from origin: Tail.Origin?, _ relation: Relation, since start: Int
  ) -> [MeasuredClause]? {
    guard let side = side(of: target, relation) else {
      return object(since: start, "the verb and the number point different ways")
    }
    switch origin {
    case nil: return with(steps: relation, once(side, target.reference))
    case .stated(let stated):
      guard case .constant(let amount) = target.reference else { return nil }
      guard let moved = moved(from: stated, to: amount, relation), side != .above, side != .below else {
        return object(since: start, "the verb and the numbers point different ways")
      }
      return with(steps: moved.relation, once(moved.relation, moved.reference))
    default: return nil
    }
  }

  private mutating func with(steps relation: Relation, _ end: MeasuredClause?) -> [MeasuredClause]? {
    guard let end else { return nil }
    guard case .every = draft.schedule.rhythm else { return [end] }
    return one(relation, .stepBefore(nil)).map { $0 + [end] }
  }

  /// On which side of the target a motion ends; nil where the words contradict one another.
  private func side(of target: Tail.Target, _ relation: Relation) -> Relation? {
    switch (relation, target.relation) {
    case (.rises, nil): .atLeast
    case (.falls, nil): .atMost
    case (.improves, nil): .noWorseThan
    case (.rises, .below), (.falls, .above), (.falls, .atLeast): nil
    case (.doesNotRise, _), (.doesNotFall, _): nil
    case (_, let stated): stated
    }
  }

  private mutating func one(_ relation: Relation, _ reference: Reference) -> [MeasuredClause]? {
    clause(Position(relation: relation, reference: reference)).map { [$0] }
  }

  private mutating func once(_ relation: Relation, _ reference: Reference) -> MeasuredClause? {
    var reader = self
    reader.draft.rhythm = nil
    reader.draft.isUntil = false
    return reader.clause(Position(relation: relation, reference: reference))
  }

  /// A stated baseline and the number to be reached, as a change; nil where they do not go the way of the verb.
  func moved(from stated: Amount, to amount: Amount, _ relation: Relation) -> Position? {
    let isShared = stated.unit == .none && amount.unit != .none
    let from = isShared ? Amount(stated.number, amount.unit, in: stated.period) : stated
    guard from.unit == amount.unit, from.number != amount.number else { return nil }
    let isUp = amount.number > from.number
    let isPlace = draft.quantity.isPlacing
    guard relation == .improves || relation == (isUp ? .rises : .falls) else { return nil }
    let size = Decimals.sum(max(from.number, amount.number), -min(from.number, amount.number))
    let change = Amount(size, amount.unit == .percent ? .percentagePoints : amount.unit)
    return Position(
      relation: isPlace ? .improves : isUp ? .rises : .falls, reference: .baseline(stated: from, change: .by(change)))
  }

  /// A change as the rule has it. Per cent of a percentage, or of something that is not named, may be points.
  private mutating func change(_ written: Tail.WrittenChange?, from origin: Tail.Origin?) -> Change? {
    switch written {
    case nil: return nil
    case .amount(let amount): return .by(amount)
    case .part(let part): return .byPart(part)
    case .percent(let percent):
      let part = Change.byPart(Decimals.part(percent))
      guard isPercentage(origin) || !isCounted(origin) && percent < 10 else { return part }
      let text = Decimals.text(percent)
      return ask(
        "“By \(text)%”: \(text)% of what it was, or \(text) percentage \(percent == 1 ? "point" : "points")?",
        [part, .by(Amount(percent, .percentagePoints))])
    }
  }

  private func isPercentage(_ origin: Tail.Origin?) -> Bool {
    if case .stated(let amount) = origin { return amount.unit == .percent }
    return draft.subject.unit == .percentage
  }

  private func isCounted(_ origin: Tail.Origin?) -> Bool {
    if case .stated(let amount) = origin { return amount.unit == .none }
    return draft.subject.unit == .count
  }
}
