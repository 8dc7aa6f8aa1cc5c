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
      { reader in reader.hasNamedSome && reader.takeWhatTheyDo() ? (.plain, nil) : nil },
      { reader in reader.plainDenominator().map { (Topic(unit: .count), $0) } },
    ])
    guard let (topic, denominator) = named else { return false }
    note(topic, denominator, since: start)
    return true
  }

  /// `reach the expected standard`, `start an apprenticeship`, `go to university`: what is said of those named before,
  /// with a word that decides nothing. Where a number or others follow, the verb says where a figure stands.
  private mutating func takeWhatTheyDo() -> Bool {
    quietly { reader in
      guard SentenceReader.deeds.contains(where: { reader.take($0) }) else { return nil as Bool? }
      return reader.takeNamedTopic() || reader.take { $0.mayBeSubject ? true : nil } != nil ? true : nil
    } ?? false
  }

  private static let deeds = [
    "meet", "meets", "meeting", "reach", "reaches", "reaching", "achieve", "achieves", "achieving", "achieved",
    "attain", "attains", "attaining", "start", "starts", "starting", "go to", "goes to", "going to", "go on to",
    "move into", "move on to", "moving into", "continue in", "remain in", "stay in", "sustain",
  ]

  /// Whether people, places or cases are named, of which something can be said.
  private var hasNamedSome: Bool {
    switch draft.quantity {
    case .share, .shareWithin: true
    default: draft.subject.denominator != nil
    }
  }

  /// Keeps what was consumed as words of the measure, with what they say of its figures.
  mutating func note(_ topic: Topic, _ denominator: String?, since start: Int) {
    draft.subject.words += words(since: start)
    keepAsSubject(since: start)
    if !draft.subject.isPolarityStated { draft.subject.polarity = topic.polarity ?? draft.subject.polarity }
    draft.subject.lastPolarity = topic.polarity
    if draft.subject.unit == nil || topic.unit == .percentage { draft.subject.unit = topic.unit ?? draft.subject.unit }
    draft.subject.denominator = draft.subject.denominator ?? denominator
  }
}
