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

/// What follows a verb of change: where from, where to, by how much.
struct Tail: Equatable {
  var origin: Origin?
  var target: Target?
  var change: WrittenChange?
  /// “By no more than”.
  var isCapped = false

  /// Where it is to go; without a relation the verb says on which side it ends.
  struct Target: Equatable {
    let relation: Relation?
    let reference: Reference
  }

  enum Origin: Equatable {
    case stated(Amount)
    case baseline
    /// “Against the baseline”: at every time against that, not against the step before.
    case against(Amount?)
    case stepBefore
    case period(String)
  }

  /// A change as it is written: whether per cent are points may be open.
  enum WrittenChange: Equatable {
    case amount(Amount)
    case percent(Double)
    case part(Double)

    /// Of something named, per cent are a part of it.
    var asPart: WrittenChange { if case .percent(let percent) = self { .part(Decimals.part(percent)) } else { self } }
  }
}

extension SentenceReader {
  /// Each piece once, in any order, the schedule among them.
  mutating func readTail(_ tail: inout Tail, of motion: Motion) {
    var isRead = true
    while isRead {
      takeSchedule()
      isRead = readOrigin(&tail) || readTarget(&tail) || readChange(&tail, of: motion)
    }
  }

  private mutating func readOrigin(_ tail: inout Tail) -> Bool {
    guard tail.origin == nil, let origin = attempt({ $0.origin() }) else { return false }
    tail.origin = origin
    return true
  }

  private mutating func origin() -> Tail.Origin? {
    let isBracketed = take("(")
    let ways = [
      "from", "on", "compared with", "compared to", "against", "relative to", "than in", "since", "than at", "than",
    ]
    guard let way = ways.first(where: { take($0) }) else { return nil }
    let origin = longest([
      { reader in way == "than" ? nil : reader.baselineOrigin(way) }, { $0.stepBefore() ? .stepBefore : nil },
      { reader in way == "than" ? nil : reader.periodLevel().map { .period($0) } },
      { reader in way == "from" ? reader.amountOfBaseline().map { .stated($0) } : nil },
      { reader in way == "from" || way == "than" ? nil : reader.date().map { .period($0.text) } },
    ])
    return isBracketed && !take(")") ? nil : origin
  }

  private mutating func baselineOrigin(_ way: String) -> Tail.Origin? {
    guard case .baseline(let stated, _)? = baseline() else { return nil }
    return way == "against" ? .against(stated) : stated.map { .stated($0) } ?? .baseline
  }

  /// `to 74%`, `to at least 74%`, `above England`.
  private mutating func readTarget(_ tail: inout Tail) -> Bool {
    guard tail.target == nil, tail.change == nil else { return false }
    let target = longest([
      { reader in (reader.take("to") || reader.take("→")) ? reader.targetWithRelation() : nil },
      { $0.targetWithRelation() }, { $0.plainTarget() },
    ])
    guard let target else { return false }
    if case .constant = target.reference { while takeTopic() {} }
    tail.target = target
    return true
  }

  private mutating func targetWithRelation() -> Tail.Target? {
    standing().map { Tail.Target(relation: $0.relation, reference: $0.reference) }
  }

  /// `to 74%`, `to the national average`.
  private mutating func plainTarget() -> Tail.Target? {
    guard take("to") || take("→"), let reference = reference() else { return nil }
    return Tail.Target(relation: nil, reference: reference)
  }

  private mutating func readChange(_ tail: inout Tail, of motion: Motion) -> Bool {
    guard tail.change == nil, motion.part == nil, tail.target == nil else { return false }
    let found = attempt { reader -> (change: Tail.WrittenChange, isCapped: Bool, origin: Tail.Origin?)? in
      guard reader.take("by") || reader.take("of") || reader.bareChangeFollows(motion) else { return nil }
      let isCapped = reader.take("no more than") || reader.take("at most") || reader.isNotMoreThan(motion)
      if !isCapped { _ = reader.take("at least") || reader.take("minimum of") }
      guard let change = reader.changeAmount() else { return nil }
      _ = !isCapped && reader.take("or more")
      if case .amount(let amount) = change, amount.unit == .none { while reader.takeTopic() {} }
      if reader.takeOfIt(change) { return (change.asPart, isCapped, nil) }
      guard let origin = reader.originOfPart(change) else { return (change, isCapped, nil) }
      return (change.asPart, isCapped, origin)
    }
    guard let found, found.origin == nil || tail.origin == nil else { return false }
    tail.change = found.change
    tail.isCapped = found.isCapped
    tail.origin = tail.origin ?? found.origin
    return true
  }

  /// `down 30%`, `up 5 points`: a change without “by”.
  private func bareChangeFollows(_ motion: Motion) -> Bool {
    let last = words.dropLast(rest.count).last { !$0.isNeutral }?.text
    return last == "down" || last == "up"
  }

  /// “Does not rise by more than 2 points.”
  private mutating func isNotMoreThan(_ motion: Motion) -> Bool {
    (motion.relation == .doesNotRise || motion.relation == .doesNotFall) && take("more than")
  }

  /// `of it`: of the baseline named before.
  private mutating func takeOfIt(_ change: Tail.WrittenChange) -> Bool {
    if case .amount = change { false } else { take("of it") }
  }

  /// `of the baseline`, `of the year before`, after a part.
  private mutating func originOfPart(_ change: Tail.WrittenChange) -> Tail.Origin? {
    if case .amount = change { return nil }
    return attempt { reader in
      guard reader.take("of") else { return nil }
      return reader.attempt { $0.baselineOrigin("of") } ?? (reader.stepBefore() ? .stepBefore : nil)
    }
  }

  mutating func changeAmount() -> Tail.WrittenChange? {
    longest([
      { reader in (reader.fraction()?.part).map { .part($0) } },
      { reader in reader.amount().map { $0.unit == .percent ? .percent($0.number) : .amount($0) } },
    ])
  }
}
