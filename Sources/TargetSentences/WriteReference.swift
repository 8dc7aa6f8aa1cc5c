extension TargetSentence {
  /// How it must stand: `at least`, `rises`.
  public static func write(_ relation: Relation) -> String { relation.rawValue }

  /// What it is held against, alone: `74%`, `the 2019 level`, `the baseline of 41%`, `neighbours`.
  public static func write(_ reference: Reference) -> String {
    switch reference {
    case .constant(let amount): write(amount)
    case .baseline(let stated, _): join("the baseline", stated.map { "of \(write($0))" } ?? "")
    case .stepBefore: "the step before"
    case .period(let period, _): "the \(period) level"
    case .comparator(let comparator, _): write(comparator)
    }
  }

  /// `at least 74%`, `at least 1 percentage point above neighbours`, `better than 11th`.
  static func position(_ clause: MeasuredClause) -> String {
    let (relation, reference) = (clause.relation, clause.reference)
    let isValue = clause.quantity == .value
    switch reference {
    case .comparator(let comparator, let margin?):
      return margined(relation, margin, (isValue ? "" : "that of ") + write(comparator))
    case .comparator(let comparator, nil) where !isValue: return "\(relation.rawValue) that of \(write(comparator))"
    case .constant(let amount) where clause.quantity.isPlace:
      return "\(relation.rawValue) \(ordinal(amount.number))"
    case .baseline(let stated?, nil) where clause.quantity.isPlace:
      return "\(relation.rawValue) the baseline of \(place(stated))"
    case .stepBefore: return "\(relation.rawValue) \(stepBefore(clause.schedule))"
    default: return "\(relation.rawValue) \(write(reference))"
    }
  }

  private static func margined(_ relation: Relation, _ margin: Amount, _ others: String) -> String {
    let size = write(Amount(margin.number.magnitude, margin.unit))
    let isAbove = margin.number >= 0
    switch relation {
    case .atLeast: return isAbove ? "at least \(size) above \(others)" : "at most \(size) below \(others)"
    case .atMost: return isAbove ? "at most \(size) above \(others)" : "at least \(size) below \(others)"
    case .above: return isAbove ? "more than \(size) above \(others)" : "less than \(size) below \(others)"
    case .below: return isAbove ? "less than \(size) above \(others)" : "more than \(size) below \(others)"
    case .noWorseThan:
      return isAbove ? "at least \(size) better than \(others)" : "at most \(size) worse than \(others)"
    case .betterThan:
      return isAbove ? "more than \(size) better than \(others)" : "less than \(size) worse than \(others)"
    case .inLineWith: return "within \(size) of \(others)"
    default: return "within \(size) of \(others) or better"
    }
  }

  /// `rises`, `falls by 30% of the baseline`, `rises from 69% to 74%`, `narrows every year`.
  static func movement(_ clause: MeasuredClause) -> String {
    let verb = verb(clause.relation, ofGap: clause.quantity.isGap)
    switch clause.reference {
    case .baseline(let stated, let change): return join(verb, baseline(clause, stated, change))
    case .stepBefore(let change): return join(verb, step(clause, change))
    case .period(_, .byPart(let part)?):
      return "\(verb) \(by(clause)) \(write(part: part)) of \(write(clause.reference))"
    case .period(_, .by(let size)?): return "\(verb) \(by(clause)) \(write(size)) from \(write(clause.reference))"
    default: return join(verb, "from", write(clause.reference))
    }
  }

  private static func verb(_ relation: Relation, ofGap: Bool) -> String {
    guard ofGap else { return relation.rawValue }
    return switch relation {
    case .rises: "widens"
    case .falls: "narrows"
    case .doesNotRise: "does not widen"
    case .doesNotFall: "does not narrow"
    default: relation.rawValue
    }
  }

  private static func baseline(_ clause: MeasuredClause, _ stated: Amount?, _ change: Change?) -> String {
    guard clause.schedule.rhythm == .once else { return against(clause, stated, change) }
    let isPlace = clause.quantity.isPlace
    let amount = stated.map { isPlace ? place($0) : write($0) }
    switch change {
    case nil: return amount.map { "from \($0)" } ?? ""
    case .byPart(let part): return "\(by(clause)) \(write(part: part)) of \(write(clause.reference))"
    case .by(let size):
      if let stated, let end = end(of: clause, stated, size) { return "from \(amount ?? "") to \(end)" }
      return "\(by(clause)) \(write(size))" + (amount.map { " from the baseline of \($0)" } ?? "")
    }
  }

  /// At every time against the baseline, not against the step before: `against the baseline of 54 by 30% of it`.
  private static func against(_ clause: MeasuredClause, _ stated: Amount?, _ change: Change?) -> String {
    let isPlace = clause.quantity.isPlace
    let origin = join("against the baseline", stated.map { "of \(isPlace ? place($0) : write($0))" } ?? "")
    switch change {
    case nil: return origin
    case .byPart(let part): return "\(origin) \(by(clause)) \(write(part: part)) of it"
    case .by(let size): return "\(origin) \(by(clause)) \(write(size))"
    }
  }

  /// The number that a stated baseline and its change come to, where it says the same as the change.
  private static func end(of clause: MeasuredClause, _ stated: Amount, _ size: Amount) -> String? {
    guard let end = clause.statedEnd, Decimals.isPlain(end.number) else { return nil }
    guard !clause.quantity.isPlace else { return end.number >= 1 ? ordinal(end.number) : nil }
    let moved = SentenceReader([]).moved(from: stated, to: end, clause.relation)
    return moved?.reference == clause.reference ? write(end) : nil
  }

  private static func step(_ clause: MeasuredClause, _ change: Change?) -> String {
    let isHolding = clause.relation == .doesNotRise || clause.relation == .doesNotFall
    let isPlain = !isHolding && isEvery(clause.schedule)
    switch change {
    case nil: return isPlain ? "" : "from \(stepBefore(clause.schedule))"
    case .byPart(let part): return "\(by(clause)) \(write(part: part)) of \(stepBefore(clause.schedule))"
    case .by(let size): return "\(by(clause)) \(write(size))" + (isPlain ? "" : " from \(stepBefore(clause.schedule))")
    }
  }

  private static func isEvery(_ schedule: Schedule) -> Bool {
    if case .every = schedule.rhythm { true } else { false }
  }

  /// `the year before`, as long as the step of the schedule.
  private static func stepBefore(_ schedule: Schedule) -> String {
    if case .every(let step) = schedule.rhythm { "the \(write(step)) before" } else { "the step before" }
  }

  private static func by(_ clause: MeasuredClause) -> String {
    clause.relation == .doesNotRise || clause.relation == .doesNotFall ? "by more than" : "by"
  }

  /// A part in per cent, or in words where per cent would not end: `30%`, `a third`, `two thirds`.
  public static func write(part: Double) -> String {
    if let fraction = Fraction.endless.first(where: { $0.part == part }) { return fraction.text }
    return Decimals.text(Decimals.percent(part)) + "%"
  }

  private static func place(_ amount: Amount) -> String {
    ordinal(amount.number) + (amount.period.map { " (\($0))" } ?? "")
  }

  private static func ordinal(_ number: Double) -> String {
    let place = Int(exactly: number) ?? 0
    let ending =
      switch (place % 10, place % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(place)\(ending)"
  }
}
