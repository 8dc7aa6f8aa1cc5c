extension SentenceReader {
  /// Consumes what the sentence speaks of: a quantity such as “the gap”, and words of the indicator's name.
  ///
  /// - Returns: whether anything was consumed.
  @discardableResult
  mutating func takeSubject() -> Bool {
    var isFound = false
    while takeQuantity() || takeTopic() || takeLinkedTopic() || takeRemark() { isFound = true }
    if isFound { _ = take(":") }
    return isFound
  }

  /// A quantity other than the indicator's own figure, once.
  private mutating func takeQuantity() -> Bool {
    if draft.quantity?.isGap == true, let gap = attempt({ $0.gap() }) {
      draft.quantity = gap
      return true
    }
    guard draft.quantity == nil, let quantity = attempt({ $0.quantity() }) else { return takeLimitOfShare() }
    draft.quantity = quantity
    if case .share = quantity { draft.subject.unit = .percentage }
    return true
  }

  /// `within 20 weeks` after a share makes it a share within a time limit.
  private mutating func takeLimitOfShare() -> Bool {
    let denominator: String
    switch draft.quantity {
    case .share(let of): denominator = of
    case nil where draft.subject.denominator != nil && draft.subject.unit == .percentage:
      denominator = draft.subject.denominator ?? ""
    default: return false
    }
    guard let limit = attempt({ $0.withinLimit() }) else { return false }
    draft.quantity = .shareWithin(limit, of: denominator)
    return true
  }

  /// A word of the indicator's name.
  mutating func takeTopic() -> Bool {
    takeNamedTopic() || takeOpenWord()
  }

  /// A word of the indicator's name that bears on the rule: which way is good, what it is a share of.
  mutating func takeNamedTopic() -> Bool {
    let start = rest.startIndex
    let named = longest([
      { reader in reader.take(Topic.phrases).map { ($0, nil as String?) } },
      { reader in reader.hasNamedSome ? reader.take(Topic.predicates).map { ($0, nil as String?) } : nil },
      { reader in reader.plainDenominator().map { (Topic(unit: .count), $0) } },
    ])
    guard let (topic, denominator) = named else { return false }
    note(topic, denominator, since: start)
    return true
  }

  /// Any other word that decides nothing: it is part of what is measured.
  private mutating func takeOpenWord() -> Bool {
    let start = rest.startIndex
    guard
      takeNumberedName() || takeAge() || takeNamedAverage()
        || (next?.text == "annual" && !isRhythmOfWord && take("annual"))
        || take({ DecisiveWords.mayBeSubject($0) ? true : nil }) != nil
    else { return false }
    note(.plain, nil, since: start)
    return true
  }

  /// `Year 6`, `level 2`: a number that is part of a name.
  private mutating func takeNumberedName() -> Bool {
    attempt { reader in
      guard ["year", "years", "level", "grade", "stage", "phase", "tier"].contains(where: { reader.take($0) }) else {
        return nil
      }
      guard reader.next?.year == nil, let number = reader.wholeNumber(), number <= 14 else { return nil as Bool? }
      // “Grade 5+” is a name as well.
      _ = ["+", "or above", "or higher"].contains { reader.take($0) }
      return true
    } ?? false
  }

  /// `aged 19-21`, `aged 16 to 18`.
  private mutating func takeAge() -> Bool {
    attempt { reader in
      guard ["aged", "ages", "age"].contains(where: { reader.take($0) }) else { return nil as Bool? }
      let isRange = reader.take { word in word.text.wholeMatch(of: /\d{1,2}-\d{1,2}/) == nil ? nil : true } != nil
      if isRange { return true }
      guard reader.next?.year == nil, reader.wholeNumber() != nil else { return nil }
      let isJoined = ["to", "and", "-"].contains { reader.take($0) }
      return !isJoined || reader.wholeNumber() != nil ? true : nil
    } ?? false
  }

  /// `average class size`, `average Attainment 8 score`: the indicator is an average, and no one's is meant.
  private mutating func takeNamedAverage() -> Bool {
    var ahead = self
    guard ahead.take("average") || ahead.take("mean"), ahead.takeNamedTopic() || ahead.takeOpenWord() else {
      return false
    }
    return take("average") || take("mean")
  }

  /// Whether people, places or cases are named, of which something can be said.
  private var hasNamedSome: Bool {
    switch draft.quantity {
    case .share, .shareWithin: true
    default: draft.subject.denominator != nil
    }
  }

  /// Whether what comes next may say of what the number just read is.
  private var hasReadNumber: Bool {
    guard let last = words[..<rest.startIndex].last(where: { !$0.isNeutral }) else { return false }
    if case .number = last.kind { return true }
    return last.text == "%"
  }

  /// `in schools`, `at the end of key stage 2`: a preposition with a word of the indicator's name.
  mutating func takeLinkedTopic() -> Bool {
    attempt { reader in
      guard reader.isNamed || reader.hasReadNumber else { return nil as Bool? }
      let start = reader.rest.startIndex
      let isJoined = reader.isInsideSubject && (reader.take("and") || reader.take("or"))
      guard isJoined || reader.takePreposition() else { return nil }
      reader.keepAsSubject(since: start)
      let before = reader.draft.subject.lastPolarity
      guard reader.takeTopic() else { return nil }
      // Two figures, each with its own way to be good, are two measures; “reading and writing” is one.
      guard !isJoined || before == nil || reader.draft.subject.lastPolarity == nil else {
        return reader.object(since: start, "a target speaks of one measure; write one for each")
      }
      return true
    } ?? false
  }

  private static let openPrepositions = ["of", "in", "for", "among", "amongst", "across"]

  private var followsVerb: Bool {
    guard let last = words[..<rest.startIndex].last(where: { !$0.isNeutral }) else { return true }
    return Motion.phrases.vocabulary.contains(last.text)
  }

  /// Whether the word before is one of the subject.
  private var isInsideSubject: Bool {
    subject.last.map { words[$0.upperBound..<rest.startIndex].allSatisfy(\.isNeutral) } ?? false
  }

  /// “By Ofsted” says who; “by 2025” and “by half” don't.
  private mutating func takePreposition() -> Bool {
    if SentenceReader.openPrepositions.contains(where: { take($0) }) { return true }
    // After a verb “to outstanding” and “from 8%” say where it goes, not what it is.
    if !followsVerb, ["at", "with", "from", "on", "to"].contains(where: { take($0) }) { return true }
    guard isNamed, next?.text == "by" || next?.text == "per" else { return false }
    var ahead = self
    guard ahead.take("by") || ahead.take("per"), let who = ahead.next, DecisiveWords.mayBeSubject(who) else {
      return false
    }
    return take("by") || take("per")
  }

  /// `(excluding exceptions)`, `(GLD)`: what is counted, in brackets, with no word that bears on the rule.
  mutating func takeRemark() -> Bool {
    let start = rest.startIndex
    let found: Bool? = attempt { reader in
      guard reader.take("(") else { return nil }
      let isLess = ["excluding", "excl", "not including", "without"].contains { reader.take($0) }
      if isLess, reader.take("exceptions"), reader.take(")") { return true }
      _ = !isLess && ["including", "incl", "with"].contains { reader.take($0) }
      var trial = Draft()
      swap(&trial, &reader.draft)
      defer { swap(&trial, &reader.draft) }
      guard reader.takeTopic() else { return nil }
      while reader.takeTopic() || reader.takeLinkedTopic() {}
      return reader.take(")") ? true : nil
    }
    guard found == true else { return false }
    keepAsSubject(since: start)
    return true
  }

  private mutating func note(_ topic: Topic, _ denominator: String?, since start: Int) {
    draft.subject.words += words(since: start)
    keepAsSubject(since: start)
    if !draft.subject.isPolarityStated { draft.subject.polarity = topic.polarity ?? draft.subject.polarity }
    draft.subject.lastPolarity = topic.polarity
    if draft.subject.unit == nil || topic.unit == .percentage { draft.subject.unit = topic.unit ?? draft.subject.unit }
    draft.subject.denominator = draft.subject.denominator ?? denominator
  }
}

extension SentenceReader {
  /// A quantity as a sentence names it: “the gap”, “the rank among neighbours”, “the share of schools”.
  mutating func quantity() -> Quantity? {
    guard let next, SentenceReader.firstWordsOfQuantities.contains(next.text) || next.kind != .word else { return nil }
    return longest([
      { $0.gap() }, { $0.rankOfSet() }, { $0.quarterOfSet() }, { $0.shareOf() },
      { $0.take(SentenceReader.durations) ? .duration : nil }, { $0.shortfallOf() }, { $0.forecastError() },
    ])
  }

  /// A quick look ahead: most words begin no quantity.
  private static let firstWordsOfQuantities = gaps.vocabulary.union(durations.vocabulary).union(numberWords).union([
    "rank", "ranking", "position", "place", "quarter", "quartile", "share", "percentage", "proportion", "%", "per",
    "shortfall", "shortage", "forecast", "statistical", "neighbour", "national", "england", "regional",
  ])

  private static let durations = Phrases<Void>([
    (
      (),
      [
        "duration", "time taken", "waiting time", "wait", "average wait", "average waiting time", "journey time",
        "travel time", "journey", "home school journey", "time taken on average", "average time taken",
      ]
    )
  ])

  /// `rank among neighbours`; whose, may still follow.
  private mutating func rankOfSet() -> Quantity? {
    if let set = take(SentenceReader.ranksOfSets) { return .rank(set) }
    guard ["rank", "ranking", "rank position", "position", "place"].contains(where: { take($0) }) else { return nil }
    let set = attempt { $0.setOfAuthorities() }
    draft.isSetOpen = set == nil
    return .rank(set ?? .authorities)
  }

  /// A rank whose set stands before it.
  private static let ranksOfSets = Phrases<Comparator>(
    [
      (Comparator.neighbours, ["statistical neighbour", "statistical neighbours", "neighbour"]),
      (.authorities, ["national", "england"]), (.region, ["regional"]),
    ].map { set, names in
      (set, names.flatMap { name in ["rank", "ranking", "position", "placing"].map { "\(name) \($0)" } })
    })

  private mutating func quarterOfSet() -> Quantity? {
    guard ["quarter", "quartile", "quartile position", "quartile ranking"].contains(where: { take($0) }) else {
      return nil
    }
    return .quarter(attempt { $0.setOfAuthorities() } ?? .authorities)
  }

  /// `share of schools`, `percentage of EHC plans within 20 weeks`, `share within 20 weeks`.
  private mutating func shareOf() -> Quantity? {
    guard ["share", "percentage", "proportion", "%", "per cent"].contains(where: { take($0) }) else { return nil }
    if let limit = attempt({ $0.withinLimit() }) { return .shareWithin(limit, of: "") }
    guard take("of"), let denominator = denominator() else { return nil }
    return attempt { reader in reader.withinLimit().map { .shareWithin($0, of: denominator) } }
      ?? .share(of: denominator)
  }

  private mutating func shortfallOf() -> Quantity? {
    guard take("shortfall of") || take("shortage of") || take("shortfall in") || take("shortage in") else { return nil }
    return denominator().map { .shortfall(of: $0) }
  }

  /// `forecast error at 3 years`, `one-year forecast error`, `forecast error three years ahead`.
  private mutating func forecastError() -> Quantity? {
    if let years = attempt({ reader in reader.yearsCount().flatMap { reader.take("forecast error") ? $0 : nil } }) {
      return .forecastError(years: years)
    }
    guard take("forecast error") else { return nil }
    _ = take("at")
    guard let years = yearsCount() else { return nil }
    _ = take("ahead")
    return .forecastError(years: years)
  }

  private mutating func yearsCount() -> Int? {
    guard let count = wholeNumber(), take("years") || take("year") else { return nil }
    return count
  }
}
