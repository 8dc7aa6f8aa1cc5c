extension SentenceReader {
  /// A quantity that is to move: `rises from 69% to 74%`, `cut absence by a third`, `fewer taxis each year`.
  mutating func direction() -> [MeasuredClause]? {
    takeSchedule()
    let start = rest.startIndex
    _ = take("to")
    guard let motion = motion() else { return nil }
    takeMoved()
    var tail = Tail()
    readTail(&tail, of: motion)
    guard !motion.isComparative || isNamed || tail != Tail() else { return nil }
    return clauses(motion, tail, since: start)
  }

  /// A change before its noun: `a 30% reduction in absence`, `50 more places`, `a third fewer taxis`.
  mutating func changeFirst() -> [MeasuredClause]? {
    takeSchedule()
    let start = rest.startIndex
    _ = take("at least")
    guard let change = changeAmount(), let motion = motion(), motion.part == nil, !take("than") else { return nil }
    takeMoved()
    var tail = Tail(change: change)
    readTail(&tail, of: motion)
    return clauses(motion, tail, since: start)
  }

  /// Two numbers without a verb: `from 69% to 74%`.
  mutating func fromAndTo() -> [MeasuredClause]? {
    let start = rest.startIndex
    guard rest.first(where: { !$0.isNeutral })?.text == "from" else { return nil }
    var tail = Tail()
    let motion = Motion(relation: .improves)
    readTail(&tail, of: motion)
    guard case .stated = tail.origin, tail.target != nil else { return nil }
    return clauses(motion, tail, since: start)
  }

  /// Two numbers with “to” between them: `0.97% to 0.68%`. Where the second is the larger a range may be meant.
  mutating func amountToAmount() -> [MeasuredClause]? {
    guard let first = amountOfBaseline(), take("to") || take("→"), let second = amount() else { return nil }
    let from = first.unit == .none ? Amount(first.number, second.unit, in: first.period) : first
    guard from.unit == second.unit else { return nil }
    takeSchedule()
    guard let moved = moved(from: from, to: second, .improves) else { return nil }
    guard second.number > first.number, first.period == nil else { return clause(moved).map { [$0] } }
    let bounds = [(Relation.atLeast, from), (.atMost, second)].compactMap { relation, amount in
      clause(Position(relation: relation, reference: .constant(amount)))
    }
    guard let rise = clause(moved) else { return nil }
    return ask("From the one to the other, or between the two?", [[rise], bounds])
  }

  /// What moves, after its verb: `increase the number of places`, `a reduction in absence`.
  private mutating func takeMoved() {
    let found: Bool? = attempt { reader in
      _ = reader.take("in") || reader.take("of")
      return reader.takeSubject() ? true : nil
    }
    if found == nil { takeSchedule() }
    _ = attempt { reader in
      guard reader.take("in") || reader.take("of") else { return nil as Bool? }
      return reader.takeSubject() ? true : nil
    }
  }
}
