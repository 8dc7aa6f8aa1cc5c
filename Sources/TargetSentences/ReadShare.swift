extension SentenceReader {
  /// A share: `all schools`, `no child in …`, `at least 90% of schools`, `90% within 20 weeks`.
  mutating func share() -> [MeasuredClause]? {
    guard draft.quantity == nil else { return nil }
    takeVerbOfStanding()
    takeSchedule()
    let standing = longest([{ $0.allOrNone() }, { $0.someShare() }, { $0.shareAfterLimit() }])
    guard let standing else { return nil }
    takePredicate()
    takeSchedule()
    takePredicate()
    takeSchedule()
    return clause(standing).map { [$0] }
  }

  /// What all of them are to be or do, which the measure says, and a time limit, which the rule keeps.
  private mutating func takePredicate() {
    while takeSubject() {}
  }

  private mutating func allOrNone() -> Position? {
    if let limit = attempt({ reader in reader.take("all") ? reader.withinLimit() : nil }) {
      return share(within: limit, .atLeast, 100)
    }
    if let limit = attempt({ reader in reader.take("none") ? reader.withinLimit() : nil }) {
      return share(within: limit, .atMost, 0)
    }
    if ["all of", "all", "every", "each", "every single"].contains(where: { take($0) }) {
      return denominator().map { share(of: $0, .atLeast, 100) }
    }
    if let (limit, denominator) = attempt({ $0.noneLonger() }) {
      draft.quantity = .shareWithin(limit, of: denominator)
      return Position(relation: .atLeast, reference: .constant(Amount(100, .percent)))
    }
    guard take("none of") || take("no"), let denominator = denominator(), !Denominators.areEvents(denominator) else {
      return nil
    }
    return share(of: denominator, .atMost, 0)
  }

  /// `no child waits longer than 18 weeks`: all of them are dealt with within that time.
  private mutating func noneLonger() -> (TimeLimit, String)? {
    guard take("no"), let denominator = denominator() else { return nil }
    guard ["waits", "wait", "waiting", "to wait", "takes", "waited"].contains(where: { take($0) }) else { return nil }
    guard take("longer than") || take("more than") || take("over"), let limit = timeLimit() else { return nil }
    return (limit, denominator)
  }

  /// `at least 90% of schools`, `nine in ten schools`, `90% or more of plans`, `90% within 20 weeks`.
  private mutating func someShare() -> Position? {
    let before = attempt { $0.comparison() }
    guard let percent = percentage() else { return nil }
    let after = before == nil ? take(SentenceReader.boundsAfter) : nil
    if let limit = attempt({ $0.limitAfterPredicate() }) {
      draft.quantity = .shareWithin(limit, of: draft.subject.denominator ?? "")
    } else {
      _ = take("of all") || take("of")
      guard let denominator = denominator() else { return nil }
      draft.quantity = .share(of: denominator)
    }
    let relation = before?.relation ?? after ?? relationOfShare(percent)
    return Position(relation: relation, reference: .constant(Amount(percent, .percent)))
  }

  /// `completed within 12 weeks`, of what was named before.
  private mutating func limitAfterPredicate() -> TimeLimit? {
    if let limit = withinLimit() { return limit }
    guard draft.subject.denominator != nil else { return nil }
    while takeTopic() {}
    return withinLimit()
  }

  /// `within 20 weeks in 90% of cases`, `within 10 working days for all families`.
  private mutating func shareAfterLimit() -> Position? {
    guard let limit = withinLimit() else { return nil }
    if let stated = attempt({ $0.shareStated(within: limit) }) { return stated }
    guard take("in") || take("for") else { return nil }
    let comparison = attempt { $0.comparison() }
    let isAll = comparison == nil && (take("all") || take("every"))
    guard let percent = isAll ? 100 : percentage() else { return nil }
    if !isAll { _ = take("of all") || take("of") }
    guard let denominator = denominator() else { return nil }
    draft.quantity = .shareWithin(limit, of: denominator)
    return Position(relation: comparison?.relation ?? .atLeast, reference: .constant(Amount(percent, .percent)))
  }

  /// `: 60%`, `at 60% or above`, after what is done within a limit.
  private mutating func shareStated(within limit: TimeLimit) -> Position? {
    guard take(":") || take("-") || take("at") || take("to") else { return nil }
    let before = attempt { $0.comparison() }
    guard let percent = percentage() else { return nil }
    let after = before == nil ? take(SentenceReader.boundsAfter) : nil
    draft.quantity = .shareWithin(limit, of: draft.subject.denominator ?? "")
    return Position(relation: before?.relation ?? after ?? .atLeast, reference: .constant(Amount(percent, .percent)))
  }

  /// A bare share is the least, unless what is counted is bad.
  private mutating func relationOfShare(_ percent: Double) -> Relation {
    var ahead = self
    ahead.takePredicate()
    if percent == 0 { return .atMost }
    guard ahead.draft.subject.polarity == .low, percent < 100 else { return .atLeast }
    let subject = draft.subject
    defer { draft.subject = subject }
    draft.subject.polarity = .low
    return askForSide(TargetSentence.write(Amount(percent, .percent)))
  }

  private mutating func share(within limit: TimeLimit, _ relation: Relation, _ percent: Double) -> Position {
    draft.quantity = .shareWithin(limit, of: draft.subject.denominator ?? "")
    return Position(relation: relation, reference: .constant(Amount(percent, .percent)))
  }

  private mutating func share(of denominator: String, _ relation: Relation, _ percent: Double) -> Position {
    draft.quantity = .share(of: denominator)
    return Position(relation: relation, reference: .constant(Amount(percent, .percent)))
  }

  /// `referrals closed within 20 days`: of how many is not said.
  mutating func limitAlone() -> [MeasuredClause]? {
    guard draft.quantity == nil, let limit = withinLimit() else { return nil }
    takeSchedule()
    let denominator = draft.subject.denominator ?? ""
    let all = MeasuredClause(
      .shareWithin(limit, of: denominator), .atLeast, .constant(Amount(100, .percent)), draft.schedule)
    let unit = limit.unit == .calendarDays ? .days : Amount.Unit(rawValue: limit.unit.rawValue)
    let average = unit.map {
      MeasuredClause(.duration, .atMost, .constant(Amount(Double(limit.length), $0)), draft.schedule)
    }
    let question = "“Within \(TargetSentence.write(limit))”: all of them, or on average?"
    return [ask(question, [all] + (average.map { [$0] } ?? []))]
  }
}

extension Denominators {
  /// Things that happen: “no exclusions” counts them, where “no children” is a share.
  static func areEvents(_ denominator: String) -> Bool {
    ["exclusions", "complaints", "appeals", "vacancies", "reports", "visits"].contains { denominator.hasSuffix($0) }
  }
}
