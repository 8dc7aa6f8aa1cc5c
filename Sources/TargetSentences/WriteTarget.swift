extension TargetSentence {
  /// The one sentence that a target is written as; reading it gives the target back.
  public static func write(_ target: Target) -> String {
    let separator =
      switch target.join {
      case .all: "; and "
      case .any: "; or "
      case .inOrder: "; then "
      }
    var before: Quantity?
    return target.clauses.map { clause in
      guard case .measured(let measured) = clause else { return write(clause) }
      defer { before = measured.quantity }
      // After “the gap to England” the gap is that one, unless it says whose it is.
      guard measured.quantity == .gap, before.map({ $0.isGap && $0 != .gap }) == true else { return write(clause) }
      return write(clause).replacing("the gap", with: "the gap to peers", maxReplacements: 1)
    }.joined(separator: separator)
  }

  /// One clause as the sentence has it.
  public static func write(_ clause: Target.Clause) -> String {
    switch clause {
    case .measured(let clause): write(clause)
    case .milestone(let text, let schedule), .cadence(let text, let schedule): join(done(text), write(schedule))
    case .monitor: "no target set"
    case .elsewhere(let name): "as set in “\(name)”"
    }
  }

  /// A quantity, its relation, its reference and its schedule.
  public static func write(_ clause: MeasuredClause) -> String { join(writeRule(clause), write(clause.schedule)) }

  /// The clause without its schedule: `at least 90% of schools`.
  public static func writeRule(_ clause: MeasuredClause) -> String {
    if let short = shortRule(clause) { return short }
    let subject = write(clause.quantity)
    if clause.relation.isDirection { return join(subject, movement(clause)) }
    return join(subject, subject.isEmpty ? "" : "is", position(clause))
  }

  /// When: `by 2023`, `every year until 2025`, `throughout`; empty where nothing is said.
  public static func write(_ schedule: Schedule) -> String {
    let until = schedule.deadline.map { " until \($0.text)" } ?? ""
    return switch schedule.rhythm {
    case .once: schedule.deadline.map { "by \($0.text)" } ?? ""
    case .every(let step): "every \(write(step))\(until)"
    case .throughout: "throughout\(until)"
    }
  }

  /// `year`, `6 months`
  public static func write(_ step: Step) -> String {
    step.count == 1 ? step.unit.rawValue : "\(step.count) \(step.unit.rawValue)s"
  }

  /// The forms that have words of their own: shares, places near the top, nothing missing.
  private static func shortRule(_ clause: MeasuredClause) -> String? {
    guard case .constant(let amount) = clause.reference else { return nil }
    switch clause.quantity {
    case .share(let of): return share(clause.relation, amount, of: of, within: nil)
    case .shareWithin(let limit, let of): return share(clause.relation, amount, of: of, within: limit)
    case .rank(let set) where clause.relation == .atMost:
      return "in the top \(Decimals.text(amount.number)) of \(write(set))"
    case .quarter(let set) where clause.relation == .atMost:
      let quarters = amount.number == 1 ? "quarter" : "\(Decimals.text(amount.number)) quarters"
      return "in the top \(quarters) of \(write(set))"
    case .shortfall(let of) where clause.relation == .atMost && amount == Amount(0):
      return "no shortfall of \(denominator(of))"
    default: return nil
    }
  }

  /// `all schools`, `no children`, `at least 90% of plans within 20 weeks`.
  private static func share(_ relation: Relation, _ amount: Amount, of: String, within limit: TimeLimit?) -> String {
    let named = of.isEmpty ? "" : denominator(of)
    let time = limit.map { "within \(write($0))" } ?? ""
    switch (relation, amount.number) {
    case (.atLeast, 100): return join("all", named, time)
    case (.atMost, 0) where of.isEmpty: return join("none", time)
    case (.atMost, 0) where !Denominators.areEvents(of): return join("no", named, time)
    default:
      let part = Fraction.endless.first { amount.unit == .percent && $0.percent == amount.number }
      return join(relation.rawValue, part?.text ?? write(amount), of.isEmpty ? "" : "of \(named)", time)
    }
  }

  /// What is done, in quotation marks unless it is one of the words that are read without.
  private static func done(_ text: String) -> String {
    let (target, _) = read(SplitSentence.words(of: text))
    return target == Target([.milestone(text, .open)]) ? text : "“\(text)”"
  }

  /// Words with spaces between, empty ones left out.
  static func join(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
}
