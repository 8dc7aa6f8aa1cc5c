extension SentenceReader {
  /// Each piece once, in any order, the schedule among them.
  mutating func readTail(_ tail: inout Tail, of motion: Motion) {
    var isRead = true
    while isRead {
      takeSchedule()
      isRead = readOrigin(&tail) || readTarget(&tail) || readChange(&tail, of: motion)
      if !isRead, tail != Tail(), takeLinkedTopic() {
        while takeTopic() {}
        isRead = true
      }
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
      if !isCapped { _ = ["at least", "no less than", "minimum of"].contains { reader.take($0) } }
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
        ?? reader.periodLevel().map { .period($0) }
    }
  }

  mutating func changeAmount() -> Tail.WrittenChange? {
    longest([
      { reader in (reader.fraction()?.part).map { .part($0) } },
      { reader in reader.amount().map { $0.unit == .percent ? .percent($0.number) : .amount($0) } },
    ])
  }
}
