/// Words of the subject that are on no list, and those that join them.
extension SentenceReader {
  /// Any other word that decides nothing: it is part of what is measured.
  mutating func takeOpenWord() -> Bool {
    let start = rest.startIndex
    guard
      takeNumberedName() || takeAge() || takeNamedAverage()
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

  /// Whether what comes next may say of what the number just read is.
  private var hasReadNumber: Bool {
    if case .number? = lastWord?.kind { return true }
    return lastWord?.text == "%"
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
