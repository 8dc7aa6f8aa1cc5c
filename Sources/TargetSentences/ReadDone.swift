extension SentenceReader {
  /// `no target set`, `monitored`.
  mutating func monitor() -> [Target.Clause]? {
    takeSubject()
    let words = [
      "no target set", "no target", "no target yet set", "no target has been set", "target to be set",
      "to be confirmed", "to be set", "tbc",
      "target not set", "target to be confirmed", "monitor only", "monitored only", "monitored", "monitor",
      "to be monitored", "for monitoring", "for information only", "for information", "watched",
    ]
    guard words.contains(where: { take($0) }) else { return nil }
    _ =
      take(", no target set") || take("with no target") || take("; no target set") || take(", no target")
      || take("- no target set")
    return [.monitor]
  }

  /// `as set in the NEET prevention strategy`: the name goes to the end of the sentence.
  mutating func elsewhere() -> [Target.Clause]? { quietly { $0.otherDocument() } }

  private mutating func otherDocument() -> [Target.Clause]? {
    takeSubject()
    let ways = [
      "as set out in", "as set in", "as stated in", "as agreed in", "as defined in", "as in", "see", "meet targets of",
      "meets targets of", "meet targets in", "targets of", "targets set out in", "targets set in", "set out in",
      "set in",
    ]
    guard ways.contains(where: { take($0) }) else { return nil }
    if let name = quoted() { return [.elsewhere(name)] }
    let start = rest.startIndex
    while let word = rest.first, word.text == "and" || !SentenceReader.isReserved(word), takeAnyWord() {}
    return rest.startIndex > start ? SentenceReader.kept(written(since: start)).map { [.elsewhere($0)] } : nil
  }

  /// `built by 2023`, `reported every six months`: something is done once, or again and again.
  mutating func done() -> [Target.Clause]? {
    guard let text = quoted() ?? quietly({ $0.doneText() }) else { return nil }
    takeSchedule()
    if draft.rhythm == nil { return draft.isUntil ? nil : [.milestone(text, draft.schedule)] }
    guard case .every = draft.rhythm else { return nil }
    return [.cadence(text, draft.schedule)]
  }

  /// Words up to the schedule or the end that tell of something done; the words stay in the rule as they stand.
  private mutating func doneText() -> String? {
    if denominatorBegins { return nil }
    let start = rest.startIndex
    var verbs: [String] = []
    while let word = rest.first, !SentenceReader.isReserved(word), !scheduleBegins {
      if let verb = take(SentenceReader.verbsOfDoing) { verbs.append(verb) } else { _ = takeAnyWord() }
    }
    guard let verb = verbs.last else { return nil }
    let isBare = words(since: start).joined(separator: " ") == verb
    return isBare ? verb : SentenceReader.kept(written(since: start))
  }

  /// “Plans completed” may be a share of them: a milestone is not read into it.
  private var denominatorBegins: Bool {
    var ahead = self
    guard ahead.denominator(isOpen: false) != nil, let noun = words[..<ahead.rest.startIndex].last?.text else {
      return false
    }
    if ["reports", "reviews"].contains(noun) { return false }
    return noun.hasSuffix("s") || ["children", "people", "staff"].contains(noun)
  }

  private var scheduleBegins: Bool {
    var ahead = self
    ahead.draft = Draft()
    ahead.takeSchedule()
    return ahead.draft != Draft()
  }

  mutating func takeAnyWord() -> Bool {
    guard rest.first?.kind == .word || rest.first.map({ SentenceReader.isName($0) }) == true else { return false }
    skip()
    return true
  }

  /// Digits within a name: a year, `2017-21`.
  private static func isName(_ word: SentenceWord) -> Bool {
    if case .years = word.kind { return true }
    return word.year != nil
  }

  /// Whether a word has a meaning in rules, so that it may not stand in words that are only kept.
  static func isReserved(_ word: SentenceWord) -> Bool {
    word.kind != .word && !isName(word) || reserved.contains(word.text)
  }

  static let verbsOfDoing = Phrases<String>(
    [
      "built", "opened", "open", "adopted", "published", "launched", "in place", "live", "operational", "completed",
      "approved", "agreed", "established", "appointed", "delivered", "introduced", "created", "set up", "refreshed",
      "implemented", "embedded", "developed", "commissioned", "signed", "installed", "endorsed", "produced", "reported",
      "reviewed", "updated", "revised", "checked", "collected", "report", "reports", "review", "meets", "met",
      "inspected", "audited", "issued", "relaunched", "presented", "fully adopted", "done",
    ].map { ($0, [$0]) })

  static let reserved: Set<String> =
    Motion.phrases.vocabulary.subtracting([
      "up", "down", "in", "to", "get", "gets", "start", "starts", "bring", "drive",
    ])
    .union(hedges).union(negations)
    .union([
      "or", "and", "then", "but", "all", "every", "each", "any", "most", "many", "some", "few", "several", "both",
      "half", "worse", "above", "below", "under", "than", "least", "top", "bottom", "%", "per", "percent", ",", ";",
      "either", "remain", "remains", "stay", "stays", "keep", "maintain", "maintained", "between", "by", "first",
    ])
  static let hedges: Set<String> = [
    "around", "about", "approximately", "roughly", "broadly", "nearly", "almost", "circa", "typically", "usually",
    "normally", "generally", "ideally", "possible", "aim", "aims", "aiming", "aspire", "aspiration", "hope",
    "hopefully",
    "seek", "strive", "try", "attempt", "towards", "may", "might", "could", "can", "expect", "likely", "mostly",
    "largely", "practicable", "appropriate", "anticipate", "anticipated", "expected", "hoped", "intended", "intend",
    "planned",
    "significantly", "substantially", "slightly", "some", "target",
  ]
  static let negations: Set<String> = [
    "not", "no", "never", "none", "nor", "neither", "without", "except", "excepting", "unless", "excluding", "but",
    "only", "if", "or", "and", "cannot", "other", "than", "apart", "subject", "between",
  ]
}
