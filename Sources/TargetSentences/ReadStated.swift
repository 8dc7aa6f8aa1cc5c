extension SentenceReader {
  /// `Baseline: 52%. Target: 65% by 2026`: the two numbers of a table's row, each with its name.
  mutating func baselineAndTarget() -> [MeasuredClause]? {
    guard SentenceReader.namesOfBaseline.contains(where: { take($0) }) else { return nil }
    _ = take(":") || take("of")
    guard let from = amountOfBaseline() else { return nil }
    _ = [",", ".", ";", "|", "/", "-", "→"].contains { take($0) }
    let start = rest.startIndex
    guard take("target") || take("ambition") else { return nil }
    _ = ["for", "in", "by"].contains { take($0) }
    draft.deadline = draft.deadline ?? date()
    _ = take(":") || take("of") || take("is")
    let bound = attempt { $0.comparison() }?.relation
    guard let to = amount() else { return nil }
    while takeTopic() || takeLinkedTopic() {}
    takeSchedule()
    guard let moved = moved(from: from, to: to, .improves) else {
      return object(since: start, "the baseline and the target are the same, or in different units")
    }
    guard bound == nil || bound == (moved.relation == .rises ? .atLeast : .atMost) else {
      return object(since: start, "the target lies on the other side of the baseline")
    }
    return clause(moved).map { [$0] }
  }

  private static let namesOfBaseline = [
    "baseline", "current", "currently", "current position", "current performance", "starting point", "actual", "now",
    "latest", "current figure",
  ]

  /// `an average of 16 weeks`: how long it takes.
  mutating func averageTime() -> [MeasuredClause]? {
    guard draft.quantity == nil, take("average of") || take("mean of") else { return nil }
    let bound = attempt { $0.comparison() }?.relation ?? .atMost
    guard bound == .atMost || bound == .below, let amount = amount(), amount.isTime else { return nil }
    draft.quantity = .duration
    takeSchedule()
    return clause(Position(relation: bound, reference: .constant(amount))).map { [$0] }
  }

  /// `maintain`, alone or with what is measured: not to get worse, or to stay where it is?
  mutating func maintained() -> [MeasuredClause]? {
    guard takeVerbOfStanding(), draft.isLasting else { return nil }
    takeSchedule()
    var ahead = self
    guard isAtEnd || ahead.separator() != nil || (ahead.take(".") && ahead.isAtEnd) else { return nil }
    let relation = ask(
      "“Maintain”: not to get worse, or to stay in line with the baseline?", [Relation.noWorseThan, .inLineWith])
    return clause(Position(relation: relation, reference: .baseline(stated: nil, change: nil))).map { [$0] }
  }
}
