extension SentenceReader {
  /// The gap “closes”: by so much, or it asks whether any narrowing will do.
  mutating func closing() -> [MeasuredClause]? {
    let start = rest.startIndex
    guard ["close", "closes", "closed", "closing"].contains(where: { take($0) }) else { return nil }
    if let clauses = attempt({ $0.closingPart(since: start) }) { return clauses }
    takeSubject()
    guard draft.quantity?.isGap ?? draft.subject.words.isEmpty else { return nil }
    draft.quantity = draft.quantity ?? theGap
    if let end = attempt({ $0.remainingGap() }) { return clause(end).map { [$0] } }
    var tail = Tail()
    let motion = Motion(relation: .falls, isOfGap: true)
    readTail(&tail, of: motion)
    guard tail == Tail() else { return clauses(motion, tail, since: start) }
    let isAny = ask("“Close the gap”: narrow it, or until there is none?", [true, false])
    guard isAny else {
      return clause(Position(relation: .atMost, reference: .constant(Amount(0)))).map { [$0] }
    }
    return clauses(motion, tail, since: start)
  }

  /// `close a third of the gap`: by that part of what it was.
  private mutating func closingPart(since start: Int) -> [MeasuredClause]? {
    guard let part = fraction()?.part else { return nil }
    _ = take("of")
    takeSubject()
    guard draft.quantity?.isGap == true else { return nil }
    if draft.quantity == .gap, let others = attempt({ $0.take("to") ? $0.comparator() : nil }) {
      draft.quantity = .gapTo(others)
    }
    var tail = Tail(change: .part(part))
    let motion = Motion(relation: .falls, isOfGap: true)
    readTail(&tail, of: motion)
    return clauses(motion, tail, since: start)
  }

  /// `to within 2 points`: what may be left of it.
  private mutating func remainingGap() -> Position? {
    guard take("to within") || take("to no more than") || take("to at most") || take("to"), let amount = amount() else {
      return nil
    }
    takeSchedule()
    return Position(relation: .atMost, reference: .constant(amount))
  }

  /// `by 5% each year` without a verb: the way of the clause before, or up or down is asked.
  mutating func changeAlone() -> [MeasuredClause]? {
    let start = rest.startIndex
    takeSchedule()
    guard next?.text == "by" else { return nil }
    var tail = Tail()
    let before = previous?.relation.isDirection == true ? previous?.relation : nil
    readTail(&tail, of: Motion(relation: before ?? .rises))
    guard tail.change != nil else { return nil }
    let relation = before ?? ask("Up or down?", [Relation.rises, .falls])
    return clauses(Motion(relation: relation), tail, since: start)
  }

  /// `the gap`, `the gap to England`; a gap to peers is the gap of the measure's group.
  mutating func gap() -> Quantity? {
    guard take(SentenceReader.gaps) else { return nil }
    if let between = attempt({ $0.betweenGroups() }) { return between }
    let others = attempt { reader -> Comparator? in
      let others =
        if ["with", "from", "behind"].contains(where: { reader.take($0) }) { reader.comparator() } else {
          reader.take("to") ? reader.bareComparator() : nil
        }
      return others == .authorities ? nil : others
    }
    return others.map { $0 == .peers ? .gap : .gapTo($0) } ?? theGap
  }

  /// `between boys and girls`: the gap of the measure's group; `between our children and England`: that to England.
  private mutating func betweenGroups() -> Quantity? {
    let start = rest.startIndex
    guard take("between"), takeGroup(), take("and") else { return nil }
    if take("peers") || take("others") {
      takeSubject()
      keepAsSubject(since: start)
      return .gap
    }
    if let others = comparator() {
      keepAsSubject(since: start)
      return others == .peers ? .gap : .gapTo(others)
    }
    guard takeGroup() else { return nil }
    keepAsSubject(since: start)
    return .gap
  }

  private mutating func takeGroup() -> Bool {
    let quantity = draft.quantity
    defer { draft.quantity = quantity }
    draft.quantity = .gap
    var isFound = false
    while takeTopic() || isFound && takeLinkToGroup() { isFound = true }
    return isFound
  }

  private mutating func takeLinkToGroup() -> Bool {
    attempt { reader in
      guard ["with", "in", "of", "for", "on"].contains(where: { reader.take($0) }) else { return nil as Bool? }
      return reader.takeTopic() ? true : nil
    } ?? false
  }

  /// Others by their name alone. “Reduce the gap to the national level” and “to England's” say how wide it may be, not whom
  /// it is to.
  private mutating func bareComparator() -> Comparator? {
    let start = rest.startIndex
    guard let others = quoted().map(Comparator.named) ?? take(SentenceReader.comparators),
      take(SentenceReader.endings) == nil
    else { return nil }
    let named = words[start..<rest.startIndex]
    let isOwner = named.contains { $0.written.hasSuffix("'s") || $0.written.hasSuffix("’s") }
    let isAdjective = named.contains {
      ["national", "nationally", "english", "regional", "regionally"].contains($0.text)
    }
    return isOwner || isAdjective && next?.text != "from" ? nil : others
  }

  /// The gap, where whom it is to is not said: that of the clause before.
  var theGap: Quantity { lastQuantity.flatMap { $0.isGap ? $0 : nil } ?? .gap }

  static let gaps = Phrases<Void>([
    (
      (),
      [
        "gap", "gaps", "attainment gap", "achievement gap", "gap in attainment", "gap in achievement",
        "disadvantage gap", "disadvantage attainment gap", "free school meals gap", "free school meal gap", "fsm gap",
        "pupil premium gap", "send gap", "sen gap", "gender gap", "difference", "differences",
        "difference in attainment", "difference in achievement", "differences in attainment",
        "differences in achievement", "difference in outcomes", "differences in outcomes",
      ]
    )
  ])

  mutating func take(_ phrases: Phrases<Void>) -> Bool {
    let found: Void? = take(phrases)
    return found != nil
  }
}
