/// Words of the subject that are on no list, and those that join them.
extension SentenceReader {
  /// Any other word that decides nothing: it is part of what is measured.
  mutating func takeOpenWord() -> Bool {
    let start = rest.startIndex
    guard
      takeNumberedName() || takeAbbreviatedYear() || takeAge() || takeEntitlement() || takeRateName()
        || takeNamedAverage()
        || (next?.text == "annual" && !isRhythmOfWord && take("annual"))
        || take({ $0.mayBeSubject ? true : nil }) != nil
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
      // “Grade 5+” and “Year 12/13” are names as well.
      _ = ["+", "or above", "or higher"].contains { reader.take($0) }
      while reader.takeOtherNumber() {}
      return true
    } ?? false
  }

  /// `Y12/13`
  private mutating func takeAbbreviatedYear() -> Bool {
    guard take({ DecisiveWords.isNumberedName($0.text) ? true : nil }) != nil else { return false }
    while takeOtherNumber() {}
    return true
  }

  /// `/13`, after Year 12.
  private mutating func takeOtherNumber() -> Bool {
    quietly { reader in
      guard reader.take("/"), let number = reader.wholeNumber(), number <= 14 else { return nil as Bool? }
      return true
    } ?? false
  }

  /// `30 hours` of childcare, the `two-year` check: a length of time that is part of a name.
  private mutating func takeEntitlement() -> Bool {
    quietly { reader in
      guard reader.number() != nil else { return nil as Bool? }
      let isHours = reader.take("hour") || reader.take("hours")
      guard isHours || reader.take("year") || reader.take("yr") || reader.take("month") else { return nil }
      let after = isHours ? SentenceReader.afterHours : SentenceReader.afterAge
      return reader.next.map { after.contains($0.text) } == true ? true : nil
    } ?? false
  }

  private static let afterHours: Set = [
    "funded", "free", "childcare", "entitlement", "entitlements", "offer", "place", "places", "codes", "early",
    "extended",
  ]
  private static let afterAge: Set = [
    "health", "development", "developmental", "review", "check", "checks", "progress",
  ]

  /// `per 100 pupils`, after the name of a rate.
  private mutating func takeRateName() -> Bool {
    quietly { reader in
      guard reader.isNamed, reader.take("per"), let whole = reader.wholeNumber() else { return nil as Bool? }
      guard SentenceReader.rateBases.contains(whole) else { return nil }
      _ = reader.take(Denominators.nouns) != nil || reader.take("population")
      if whole != 100 { reader.draft.subject.base = whole }
      return true
    } ?? false
  }

  /// What rates are counted against.
  static let rateBases: Set = [100, 1_000, 10_000, 100_000]

  /// `aged 19-21`, `aged 16 to 18`.
  private mutating func takeAge() -> Bool {
    quietly { reader in
      let isSaid = ["aged", "ages", "age"].contains { reader.take($0) }
      guard isSaid || !reader.hasReadNumber else { return nil as Bool? }
      if let isPlural = reader.rangeOfAges() { return isSaid || isPlural || reader.isBeforeName ? true : nil }
      guard isSaid else { return nil }
      guard reader.next?.year == nil, reader.wholeNumber() != nil else { return nil }
      let isJoined = ["to", "and", "-"].contains { reader.take($0) }
      return !isJoined || reader.wholeNumber() != nil ? true : nil
    } ?? false
  }

  /// `16-17`, `16-17s`: whether it ends as a plural does.
  private mutating func rangeOfAges() -> Bool? {
    take { word in
      guard let match = word.text.wholeMatch(of: /(\d{1,2})-(\d{1,2})(s?)/), let low = Int(match.1),
        let high = Int(match.2), low < high, high <= 25
      else { return nil }
      return !match.3.isEmpty
    }
  }

  /// Whether a word of the measure comes next, or the end of a remark.
  private var isBeforeName: Bool {
    var ahead = self
    return next?.text == ")" || ahead.takeNamedTopic() || next?.mayBeSubject == true
  }

  /// `average class size`, `average Attainment 8 score`: the indicator is an average, and no one's is meant.
  private mutating func takeNamedAverage() -> Bool {
    var ahead = self
    guard ahead.take("average") || ahead.take("mean"), ahead.takeNamedTopic() || ahead.takeOpenWord() else {
      return false
    }
    return take("average") || take("mean")
  }

  /// Whether what comes next may say of what the number just read is.
  var hasReadNumber: Bool {
    if case .number? = lastWord?.kind { return true }
    return lastWord?.text == "%"
  }

  /// `in schools`, `at the end of key stage 2`: a preposition with a word of the indicator's name.
  mutating func takeLinkedTopic() -> Bool {
    attempt { reader in
      guard reader.isNamed || reader.hasReadNumber else { return nil as Bool? }
      let start = reader.rest.startIndex
      let isJoined = reader.isInsideSubject && ["and", "or", "/", "+"].contains { reader.take($0) }
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

  /// Those that may follow whatever comes before.
  private static let openPrepositions = ["of", "in", "for", "among", "amongst", "across"]

  /// Whether the word before says which way something goes, or there is none.
  private var followsVerb: Bool { lastWord.map { SentenceReader.verbs.contains($0.text) } ?? true }

  private static let verbs = Motion.phrases.vocabulary

  /// The last word that was consumed, neutral ones passed over.
  private var lastWord: SentenceWord? { words[..<rest.startIndex].last { !$0.isNeutral } }

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
    guard ahead.take("by") || ahead.take("per"), ahead.next?.mayBeSubject == true else { return false }
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
      // What a remark names is of no clause.
      let draft = reader.draft
      reader.draft = Draft()
      guard reader.takeTopic() else { return nil }
      while reader.takeTopic() || reader.takeLinkedTopic() {}
      reader.draft = draft
      return reader.take(")") ? true : nil
    }
    guard found == true else { return false }
    keepAsSubject(since: start)
    return true
  }
}
