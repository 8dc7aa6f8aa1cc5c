extension MeasuredClause {
  /// Whether the parts can be meant together: a direction is held against its own past, a place is a whole number,
  /// a share is in per cent.
  var isSensible: Bool {
    switch quantity {
    case .rank, .quarter: isSensiblePlace
    default: isSensibleFigure
    }
  }

  private var isSensibleFigure: Bool {
    switch reference {
    case .constant(let amount): !relation.isDirection && suits(amount)
    case .comparator(_, let margin): !relation.isDirection && suits(margin)
    case .baseline(_, let change), .stepBefore(let change):
      change == nil || relation.isDirection && isDistinct(change)
    // By so much of one year's figure in every year would add up, which no rule holds.
    case .period(_, let change):
      change == nil || relation.isDirection && isDistinct(change) && schedule.rhythm == .once
    }
  }

  /// A share is in per cent; how long something takes is another quantity than its figure.
  private func suits(_ amount: Amount) -> Bool {
    switch quantity {
    case .share, .shareWithin: amount.unit == .percent
    case .value: !amount.isTime
    default: true
    }
  }

  /// “Within 2 points” is on either side: it has no sign.
  private func suits(_ margin: Amount?) -> Bool {
    guard let margin else { return true }
    let isAround = relation == .inLineWith || relation == .inLineWithOrBetter
    return margin.unit != .percent && (margin.number > 0 || !isAround)
  }

  private func isDistinct(_ change: Change?) -> Bool {
    switch change {
    case .by(let amount): amount.number > 0 && amount.unit != .percent
    case .byPart(let part): part > 0 && (part <= 1 || relation != .falls)
    case nil: true
    }
  }

  private var isSensiblePlace: Bool {
    switch (relation, reference) {
    case (.atMost, .constant(let place)), (.betterThan, .constant(let place)): isPlace(place)
    case (.improves, .baseline(let stated, let change)): stated.map(isPlace) ?? true && isPlaces(change)
    case (.improves, .stepBefore(let change)): isPlaces(change)
    case (.improves, .period(_, let change)): isPlaces(change)
    case (.noWorseThan, .period(_, nil)): true
    case (.noWorseThan, .baseline(let stated, nil)): stated.map(isPlace) ?? true
    case (.noWorseThan, .stepBefore(nil)): true
    default: false
    }
  }

  private func isPlace(_ amount: Amount) -> Bool {
    guard amount.unit == .none, let place = Int(exactly: amount.number), place > 0 else { return false }
    return if case .quarter = quantity { place <= 4 } else { true }
  }

  private func isPlaces(_ change: Change?) -> Bool {
    guard let change else { return true }
    return if case .by(let amount) = change { isPlace(amount) } else { false }
  }
}

extension Relation {
  /// Whether it says which way the quantity goes, not where it stands.
  var isDirection: Bool {
    switch self {
    case .rises, .falls, .improves, .doesNotRise, .doesNotFall: true
    default: false
    }
  }
}

extension Amount {
  var isTime: Bool {
    switch unit {
    case .minutes, .days, .weeks, .months: true
    default: false
    }
  }
}
