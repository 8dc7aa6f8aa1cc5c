extension SentenceReader {
  /// The gap “closes”: by so much, or it asks whether any narrowing will do.
  mutating func closing() -> [MeasuredClause]? {
    let start = rest.startIndex
    guard ["close", "closes", "closed", "closing"].contains(where: { take($0) }) else { return nil }
    takeSubject()
    guard draft.quantity?.isGap ?? draft.subject.words.isEmpty else { return nil }
    draft.quantity = draft.quantity ?? theGap
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
}
