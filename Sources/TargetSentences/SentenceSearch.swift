/// Looks for what stops a sentence from being read, and for what it might have meant.
struct SentenceSearch {
  /// The words that were not understood, in order.
  private(set) var unread: [SentenceWord] = []
  private(set) var reason: String?
  private(set) var nearest: [String] = []

  init(_ words: [SentenceWord]) {
    let left = removeUnread(from: words)
    if reason == nil { reason = SentenceHint.hint(for: unread) }
    let check = ProposalCheck(words)
    nearest = (SentenceSearch.corrected(words, unread) + left).filter { check.keeps($0, isExample: false) }
    if nearest.isEmpty {
      nearest = SentenceExamples.likest(words).first { check.keeps($0, isExample: true) }.map { [$0] } ?? []
    }
    nearest = Array(nearest.prefix(2))
    unread.sort { $0.offset < $1.offset }
  }

  /// Takes out the first word that no way of reading consumes, again and again.
  ///
  /// - Returns: what is left as sentences, where what was taken out cannot have turned it round.
  private mutating func removeUnread(from words: [SentenceWord]) -> [String] {
    var left = words
    while !left.isEmpty {
      let (target, reader) = TargetSentence.read(left)
      if target != nil { return keepsMeaning ? SentenceSearch.sentences(left) : [] }
      guard let place = left[min(reader.furthest, left.count)...].firstIndex(where: { !$0.isNeutral }) else {
        return noteUnfinished(left, reader)
      }
      unread.append(left.remove(at: place))
    }
    unread = words
    return []
  }

  /// Every word could be read, but not what they say together: what comes after the part that is whole is unread.
  private mutating func noteUnfinished(_ left: [SentenceWord], _ reader: SentenceReader) -> [String] {
    guard unread.isEmpty else { return [] }
    if let objection = reader.objection {
      unread = Array(left[objection.words])
      reason = objection.reason
      return []
    }
    let whole = left.prefix(reader.rest.startIndex)
    unread = Array(left.dropFirst(whole.count))
    guard !whole.isEmpty else {
      reason = "the words do not make a whole target"
      return []
    }
    return SentenceSearch.sentences(Array(whole))
  }

  /// What words say, under each answer to their first question.
  private static func sentences(_ words: [SentenceWord]) -> [String] {
    let (target, reader) = TargetSentence.read(words)
    let options = reader.questions.first?.options ?? 1
    let targets = options == 1 ? [target] : (0..<options).map { TargetSentence.read(words, answers: [$0]).target }
    return targets.compactMap { $0.map { TargetSentence.write($0) } }
  }

  /// Without a negation, a bound, a direction, a number or whom it is compared with, the rest says something else.
  private var keepsMeaning: Bool {
    !unread.contains {
      $0.kind != .word || DecisiveWords.turning.contains($0.text) || $0.text.contains(where: \.isNumber)
    }
  }

  /// The sentence with one word's slip mended, where it can be read then.
  private static func corrected(_ words: [SentenceWord], _ unread: [SentenceWord]) -> [String] {
    guard let slip = unread.first, let place = words.firstIndex(of: slip) else { return [] }
    let sentences = SentenceWords.near(slip.text).compactMap { text -> String? in
      var mended = words
      mended[place] = SentenceWord(kind: .word, text: text, written: text, offset: slip.offset)
      return TargetSentence.read(mended).target.map { TargetSentence.write($0) }
    }
    return Array(sentences.prefix(1))
  }
}

/// The words that rules are made of, for slips of the pen.
enum SentenceWords {
  private static let known = [
    "least", "most", "more", "than", "above", "below", "better", "worse", "rises", "rise", "falls", "fall", "improves",
    "increase", "decrease", "reduce", "narrows", "narrow", "widen", "halve", "double", "third", "quarter", "quartile",
    "every", "each", "year", "annually", "throughout", "until", "england", "national", "nationally", "average",
    "neighbours", "statistical", "region", "authorities", "line", "schools", "children", "pupils", "places", "within",
    "weeks", "working", "percentage", "points", "from", "maintained", "exceed", "baseline", "target",
  ]

  /// Known words that are one slip away: a letter too many, missing, wrong, or two that changed places.
  static func near(_ text: String) -> [String] { known.filter { isOneSlip(Array(text), Array($0)) } }

  /// Whether a word is likely one of them, written wrong: then it is no name of anything. A first letter is seldom wrong,
  /// and short words are one letter from many others.
  static func isSlip(_ text: String) -> Bool {
    near(text).contains { $0.count >= 5 && $0.first == text.first && DecisiveWords.all.contains($0) }
  }

  private static func isOneSlip(_ typed: [Character], _ meant: [Character]) -> Bool {
    guard typed.count >= 3, typed != meant, abs(typed.count - meant.count) <= 1 else { return false }
    let same = zip(typed, meant).prefix { $0 == $1 }.count
    let (left, right) = (typed.dropFirst(same), meant.dropFirst(same))
    return left.dropFirst() == right.dropFirst() || left.dropFirst() == right || left == right.dropFirst()
      || (left.count > 1 && left.count == right.count && left.prefix(2) == ArraySlice(right.prefix(2).reversed())
        && left.dropFirst(2) == right.dropFirst(2))
  }
}
