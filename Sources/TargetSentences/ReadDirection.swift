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
