/// How two clauses are joined, and whether the second leans on the first.
struct Separator: Equatable, Sendable {
  let join: Target.Join
  /// After a semicolon a clause stands alone; after “and” it may leave out what the clause before has said.
  let isLeaning: Bool
}

extension SentenceReader {
  /// A whole sentence, up to its full stop.
  mutating func target() -> Target? {
    takeCells()
    takeFiller()
    takeSchedule()
    _ = take(",")
    takeFiller()
    if draft.deadline == nil { takeDatedMilestone() }
    takePlace()
    let opening = draft
    let isEither = take("either")
    _ = !isEither && take("both")
    guard let target = clauses(opening: opening, isEither: isEither) else { return nil }
    _ = take(".")
    return isAtEnd ? target : nil
  }

  /// `Good is: low |`, as tables of indicators say which way is good, and the marks between their cells.
  private mutating func takeCells() {
    while true {
      if let polarity = take(SentenceReader.statedPolarities) {
        draft.subject.polarity = polarity
        draft.subject.isPolarityStated = true
      } else if !take("|") {
        return
      }
    }
  }

  private static let statedPolarities = Phrases<Topic.Polarity>([
    (
      .low,
      ["good is : low", "good is low", "good : low", "low is good", "lower is better", "good to be low", "good low"]
    ),
    (
      .high,
      [
        "good is : high", "good is high", "good : high", "high is good", "higher is better", "good to be high",
        "good high",
      ]
    ),
  ])

  /// `2019-20 milestone target:`, `target for March 2026`, before what is to be so then.
  private mutating func takeDatedMilestone() {
    let names = ["milestone target", "milestone", "target", "ambition"]
    let date: Deadline? = attempt { reader in
      guard let date = reader.date() else { return nil }
      return names.contains { reader.take($0) } || reader.next?.text == ":" ? date : nil
    }
    guard let date else { return }
    draft.deadline = date
    _ = take(":") || take("of") || take("to")
  }

  /// `At key stage 2,`, `For pupils with SEND,`: part of what is measured, before the rest.
  private mutating func takePlace() {
    _ = attempt { reader in
      let start = reader.rest.startIndex
      guard ["at", "in", "for", "among", "across", "by end of", "at end of"].contains(where: { reader.take($0) }),
        reader.takeTopic()
      else { return nil as Bool? }
      while reader.takeTopic() || reader.takeLinkedTopic() {}
      reader.keepAsSubject(since: start)
      return reader.take(",") ? true : nil
    }
  }

  /// “To be confirmed” begins with no filler.
  private mutating func takeFiller() {
    var ahead = self
    if ahead.monitor() == nil { _ = take(SentenceReader.fillers) }
  }

  /// Words before a target that do not bear on it.
  private static let fillers = Phrases<Bool>([
    (true, ["target", "target :", "ensure", "ensuring", "make sure", "to ensure", "to see", "to have", "to"])
  ])

  private mutating func clauses(opening: Draft, isEither: Bool) -> Target? {
    guard var all = clause(opening: opening) else { return nil }
    if let capped = attempt({ $0.cap(of: all) }) { return Target(capped, join: .any) }
    var counts = [all.count]
    var join: Target.Join?
    let words = Set(draft.subject.words)
    while let separator = separator() {
      guard join == nil || join == separator.join else { return nil }
      guard separator.join != .any || isEither || !separator.isLeaning else { return nil }
      join = separator.join
      guard let next = nextClause(after: all[all.count - 1], separator, opening, about: words) else { return nil }
      if separator.isLeaning && join != .inOrder { all = Self.dated(everyTime(all, as: next), as: next) }
      all += next
      counts.append(next.count)
    }
    guard !isEither || join == .any, join == .all || join == nil || counts.allSatisfy({ $0 == 1 }) else {
      return nil
    }
    return Target(all, join: join ?? .all)
  }

  /// `until it reaches 95%`, after a step: each step, or the end that makes more of them needless.
  private mutating func cap(of steps: [Target.Clause]) -> [Target.Clause]? {
    guard steps.count == 1, case .measured(let step) = steps[0], case .every = step.schedule.rhythm,
      let side = step.relation.sideOfEnd,
      [
        "until it reaches", "until reaching", "until we reach", "until they reach", "until at", "to maximum of",
        "up to",
      ]
      .contains(where: { take($0) })
    else { return nil }
    guard let end = amount(), end.unit != .percentagePoints else { return nil }
    draft = Draft()
    takeSchedule()
    let schedule = Schedule(by: draft.deadline)
    return [steps[0], .measured(MeasuredClause(step.quantity, side, .constant(end), schedule))]
  }

  mutating func separator() -> Separator? {
    if let separator = take(SentenceReader.separators) { return separator }
    let isStage = ["rising to", "increasing to", "falling to", "reducing to"].contains { phrase in
      var ahead = self
      return ahead.take(phrase)
    }
    return isStage ? Separator(join: .all, isLeaning: true) : nil
  }

  private static let separators = Phrases<Separator>([
    (Separator(join: .all, isLeaning: true), ["and", ",", ", and", "and to", ", and to", ", to", "but", ", but"]),
    (Separator(join: .any, isLeaning: true), ["or", ", or"]),
    (Separator(join: .inOrder, isLeaning: true), ["then", ", then", "and then", ", and then", "followed by"]),
    (Separator(join: .all, isLeaning: false), [";", "; and"]), (Separator(join: .any, isLeaning: false), ["; or"]),
    (Separator(join: .inOrder, isLeaning: false), ["; then", "; and then"]),
  ])

  private mutating func nextClause(
    after last: Target.Clause, _ separator: Separator, _ opening: Draft, about words: Set<String>
  ) -> [Target.Clause]? {
    previous = nil
    if case .measured(let clause) = last {
      lastQuantity = clause.quantity
      if separator.isLeaning { previous = clause }
    }
    let start = rest.startIndex
    guard let next = clause(opening: Draft()) else { return nil }
    guard words.isSuperset(of: draft.subject.words) else {
      return object(since: start, "a target speaks of one measure")
    }
    guard separator.isLeaning, let deadline = opening.deadline else { return next }
    return next.map { $0.by(deadline) }
  }

  /// A deadline at the end of a sentence holds for the clauses before it that have none.
  private static func dated(_ clauses: [Target.Clause], as next: [Target.Clause]) -> [Target.Clause] {
    guard let deadline = next.last?.schedule?.deadline else { return clauses }
    return clauses.map { $0.by(deadline) }
  }
}

extension SentenceReader {
  /// “Better than neighbours and England each year” is so of both, where the same is asked against others; where something
  /// else is asked, whether it is meant of both is a question.
  private mutating func everyTime(_ clauses: [Target.Clause], as next: [Target.Clause]) -> [Target.Clause] {
    guard case .measured(let later)? = next.first, case .every = later.schedule.rhythm,
      case .measured(let last)? = clauses.last, last.schedule == .open
    else { return clauses }
    let isOfBoth = last.isSameDemand(as: later) || ask("“Every”: of both, or of the last alone?", [true, false])
    guard isOfBoth else { return clauses }
    return clauses.map { clause in
      guard case .measured(let measured) = clause, measured.schedule == .open else { return clause }
      return .measured(measured.at(later.schedule.rhythm))
    }
  }
}

extension MeasuredClause {
  /// The clause at every step: what rises every year rises against the year before.
  fileprivate func at(_ rhythm: Schedule.Rhythm) -> MeasuredClause {
    let step: Reference? =
      if case .baseline(nil, let change) = reference, relation.isDirection { .stepBefore(change) } else { nil }
    return MeasuredClause(quantity, relation, step ?? reference, Schedule(rhythm))
  }

  /// Whether the same stands against other comparators.
  fileprivate func isSameDemand(as other: MeasuredClause) -> Bool {
    guard case .comparator = reference, case .comparator = other.reference else { return false }
    return quantity == other.quantity && relation == other.relation
  }
}

extension Relation {
  /// On which side of a number a movement ends.
  fileprivate var sideOfEnd: Relation? {
    switch self {
    case .rises: .atLeast
    case .falls: .atMost
    case .improves: .noWorseThan
    default: nil
    }
  }
}

extension Target.Clause {
  /// The schedule, of clauses that have one.
  var schedule: Schedule? {
    switch self {
    case .measured(let clause): clause.schedule
    case .milestone(_, let schedule), .cadence(_, let schedule): schedule
    case .monitor, .elsewhere: nil
    }
  }

  /// The clause with a deadline, unless it has one.
  func by(_ deadline: Deadline) -> Target.Clause {
    guard let schedule, schedule.deadline == nil else { return self }
    let dated = Schedule(schedule.rhythm, by: deadline)
    return switch self {
    case .measured(let clause): .measured(clause.on(dated))
    case .milestone(let text, _): .milestone(text, dated)
    case .cadence(let text, _): .cadence(text, dated)
    case .monitor, .elsewhere: self
    }
  }
}

extension MeasuredClause {
  /// The clause on another schedule.
  func on(_ schedule: Schedule) -> MeasuredClause { MeasuredClause(quantity, relation, reference, schedule) }
}
