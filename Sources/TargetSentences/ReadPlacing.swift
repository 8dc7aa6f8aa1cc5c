extension SentenceReader {
  /// A place among authorities: `in the top three of neighbours`, `from 11th of 11 neighbours`, `top quartile`.
  mutating func placing() -> [MeasuredClause]? {
    let start = rest.startIndex
    takeVerbOfPlacing()
    takeSchedule()
    let read = longest([{ $0.top() }, { $0.outOfBottom() }, { $0.fromPlace(since: start) }, { $0.atPlace() }])
    guard let standing = read else { return nil }
    takeSchedule()
    while takeLinkedTopic() || takeTopic() {}
    takeSchedule()
    return clause(standing).map { [$0] }
  }

  private mutating func takeVerbOfPlacing() {
    if let isLasting = take(SentenceReader.verbsOfPlacing) {
      if isLasting { draft.isLasting = true }
      takeSubject()
      _ = take("in") || take("within") || take("into")
    }
  }

  private static let verbsOfPlacing = Phrases<Bool>([
    (
      true, ["remain", "remains", "stay", "stays", "keep", "maintain", "maintained", "remain in", "stay in", "held in"]
    ),
    (
      false,
      [
        "in", "within", "into", "move up", "moves up", "moving up", "reach", "reaches", "achieve", "achieves",
        "achieving", "move", "moves", "enter",
        "enters", "get", "ranked", "to be", "climb", "climbs", "rise", "rises", "improve", "improves", "be ranked",
        "perform", "performing", "come", "moving", "rising", "improving", "among", "amongst",
      ]
    ),
  ])

  /// `top 3 of neighbours`, `top quartile nationally`, `top half`, `top 2 quarters of authorities`.
  private mutating func top() -> Position? {
    guard ["top", "upper", "best performing", "best"].contains(where: { take($0) }) else { return nil }
    if ["quarter", "quartile", "national quartile", "national quarter"].contains(where: { take($0) }) {
      _ = take("position") || take("performance")
      return inTop(1, isQuarter: true)
    }
    if take("half") { return inTop(2, isQuarter: true) }
    let start = rest.startIndex
    guard let count = wholeNumber(), count > 0 else { return nil }
    if take("%") || take("per cent") {
      guard count == 25 || count == 50 || count == 75 else {
        return object(since: start, "a place among others is a number or a quarter of them")
      }
      return inTop(count / 25, isQuarter: true)
    }
    _ = take("performing")
    if let set = attempt({ $0.namedAuthorities() }) { return inTop(count, isQuarter: false, among: set) }
    guard take("quarters") || take("quartiles") else { return inTop(count, isQuarter: false) }
    return count <= 4 ? inTop(count, isQuarter: true) : nil
  }

  /// “The top 50 local authorities”.
  private mutating func namedAuthorities() -> Comparator? {
    let named = take(SentenceReader.comparators)
    return named == .authorities || named == .neighbours ? named : nil
  }

  private mutating func inTop(_ count: Int, isQuarter: Bool, among set: Comparator? = nil) -> Position? {
    guard settle(isQuarter: isQuarter, among: set) else { return nil }
    return Position(relation: .atMost, reference: .constant(Amount(Double(count))))
  }

  private mutating func outOfBottom() -> Position? {
    let ways = ["out of bottom", "no longer in bottom", "not in bottom"].flatMap {
      ["\($0) quartile", "\($0) quarter"]
    }
    guard ways.contains(where: { take($0) }) else { return nil }
    return inTop(3, isQuarter: true)
  }

  /// `from 11th of 11 neighbours to 5th`, `from the bottom to the second quartile`.
  private mutating func fromPlace(since start: Int) -> Position? {
    guard take("from"), let from = place() else { return nil }
    let set = setOfAuthorities() ?? takeSizeOfSet()
    let period = bracketedPeriod()
    let to = attempt { reader in reader.take("to at least") || reader.take("to") ? reader.place() : nil }
    let isQuarter = from.isQuarter || to?.isQuarter == true || draft.quantity.isQuarter
    guard settle(isQuarter: isQuarter, among: set) else { return nil }
    let stated = Amount(Double(from.number), in: period)
    guard let to else { return Position(relation: .improves, reference: .baseline(stated: stated, change: nil)) }
    guard to.number < from.number else {
      return object(since: start, "a place improves to a smaller number")
    }
    let change = Change.by(Amount(Double(from.number - to.number)))
    return Position(relation: .improves, reference: .baseline(stated: stated, change: change))
  }

  /// `out of 11`, where the set itself was named before.
  private mutating func takeSizeOfSet() -> Comparator? {
    guard case .rank(let set) = draft.quantity else { return nil }
    return attempt { reader in
      guard reader.take("out of") || reader.take("of"), let size = reader.wholeNumber() else { return nil }
      reader.draft.sizeOfSet = size
      return set
    }
  }

  /// `better than 11th of neighbours`, `at least 5th`, `5th or better`.
  private mutating func atPlace() -> Position? {
    let before = attempt { $0.comparison() }
    _ = before == nil && take("to")
    guard let place = place(), !place.isBareEdge else { return nil }
    var after = before == nil ? take(SentenceReader.boundsAfter) : nil
    guard settle(isQuarter: place.isQuarter || draft.quantity.isQuarter) else { return nil }
    if before == nil && after == nil { after = take(SentenceReader.boundsAfter) }
    return SentenceReader.relation(before?.relation, after).map {
      Position(relation: $0, reference: .constant(Amount(Double(place.number))))
    }
  }

  /// The first place is the smallest number, so “at least 5th” is at most 5.
  private static func relation(_ before: Relation?, _ after: Relation?) -> Relation? {
    switch (before, after) {
    case (.betterThan, nil), (.above, nil): .betterThan
    case (.atLeast, nil), (.noWorseThan, nil), (nil, .atLeast), (nil, .noWorseThan), (nil, nil): .atMost
    default: nil
    }
  }

  private struct Place {
    let number: Int
    let isQuarter: Bool
    /// “The bottom” without “quarter”.
    let isBareEdge: Bool
  }

  private mutating func place() -> Place? {
    attempt { reader in
      if reader.rest.first?.text == "a" { return nil }
      let edge = reader.take("top") ? 1 : reader.take("bottom") ? 4 : nil as Int?
      guard let number = edge ?? reader.ordinal(), number > 0 else { return nil }
      let isQuarter = ["quartile", "quarter"].contains { reader.take($0) }
      if !isQuarter { _ = edge == nil && (reader.take("place") || reader.take("position")) }
      guard !isQuarter || number <= 4 else { return nil }
      return Place(number: number, isQuarter: isQuarter || edge != nil, isBareEdge: edge != nil && !isQuarter)
    }
  }

  mutating func bracketedPeriod() -> String? {
    attempt { reader in
      guard reader.take("("), let date = reader.date(), reader.take(")") else { return nil }
      return date.text
    }
  }

  /// Whose rank or quarter: the one named before, the one that follows, or as asked.
  ///
  /// - Returns: whether the parts of the sentence agree.
  private mutating func settle(isQuarter: Bool, among named: Comparator? = nil) -> Bool {
    let set = named ?? setOfAuthorities()
    if draft.quantity.isPlacing {
      guard draft.quantity.isQuarter == isQuarter else { return false }
      if let set, draft.isSetOpen { settle(among: set) }
      return set == nil || draft.quantity == .rank(set ?? .authorities)
    }
    guard draft.quantity == nil else { return false }
    draft.quantity = isQuarter ? .quarter(set ?? .authorities) : .rank(set ?? askForSet())
    return true
  }
}

extension Quantity {
  var isQuarter: Bool { if case .quarter = self { true } else { false } }
  /// A rank or a quarter.
  var isPlace: Bool { if case .rank = self { true } else { isQuarter } }
}

extension Quantity? {
  var isQuarter: Bool { self?.isQuarter ?? false }
  var isPlacing: Bool { self?.isPlace ?? false }
}
