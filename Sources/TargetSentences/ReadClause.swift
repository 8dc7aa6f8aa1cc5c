extension SentenceReader {
  /// One demand, in the first way of reading that consumes most: usually one clause, two where a sentence states both
  /// a step and an end.
  mutating func clause(opening: Draft) -> [Target.Clause]? {
    draft = opening
    return longest([
      { $0.monitor() }, { $0.elsewhere() }, { reader in reader.measured()?.map(Target.Clause.measured) }, { $0.done() },
    ])
  }

  /// A quantity, a relation, a reference and a schedule, in the many orders they come in.
  private mutating func measured() -> [MeasuredClause]? {
    takeSchedule()
    takeSubject()
    return longest([
      { $0.share() }, { $0.placing() }, { $0.position() }, { $0.positionToBoth() }, { $0.between() },
      { $0.direction() }, { $0.changeFirst() }, { $0.fromAndTo() }, { $0.amountToAmount() },
      { $0.closing() }, { $0.returning() }, { $0.otherComparator() }, { $0.none() }, { $0.enough() },
      { $0.changeAlone() }, { $0.bare() }, { $0.limitAlone() }, { $0.baselineAndTarget() }, { $0.averageTime() },
      { $0.maintained() },
    ])
  }

  /// The clause of a standing with what the draft knows, if its parts can be meant together.
  mutating func clause(_ standing: Position) -> MeasuredClause? {
    settleOpenSet()
    let standing = settleBase(of: standing)
    let clause = MeasuredClause(quantity(of: standing), standing.relation, standing.reference, draft.schedule)
    let isDangling = draft.isUntil && draft.rhythm == nil && !draft.isLasting && standing.relation.isDirection
    return clause.isSensible && !isDangling && isWithinSet(clause.reference) ? clause : nil
  }

  /// “8 per 10,000” is 8 of a figure that is counted so, and 0.08 of one in per cent.
  private mutating func settleBase(of standing: Position) -> Position {
    guard let base = draft.subject.base, case .constant(let amount) = standing.reference, amount.unit == .none else {
      return standing
    }
    let percent = Amount(Decimals.percent(amount.number) / Double(base), .percent)
    guard Decimals.isPlain(percent.number) else { return standing }
    let meant = ask("Is the figure a rate per \(Decimals.text(Double(base))), or in per cent?", [amount, percent])
    return Position(relation: standing.relation, reference: .constant(meant))
  }

  /// Whether a place is among as many as the sentence says there are.
  private func isWithinSet(_ reference: Reference) -> Bool {
    guard let size = draft.sizeOfSet else { return true }
    return switch reference {
    case .constant(let place): place.number <= Double(size)
    case .baseline(let stated?, _): stated.number <= Double(size)
    default: true
    }
  }

  /// The quantity named, the one of the clause before where this one names nothing, or the indicator's own figure.
  private func quantity(of standing: Position) -> Quantity {
    if let quantity = draft.quantity ?? inherited { return quantity }
    if case .constant(let amount) = standing.reference, amount.isTime { return .duration }
    return .value
  }

  /// The quantity of the clause before, where this one names nothing of its own.
  var inherited: Quantity? { draft.subject.words.isEmpty ? previous?.quantity : nil }
}
