/// Whether a sentence that is held out as what was meant keeps the direction, the numbers and the dates of what was typed.
struct ProposalCheck {
  private let numbers: [SentenceWord.Kind]
  private let spelled: Set<String>
  private let directions: Set<Direction>
  private let words: Set<String>

  /// Which way a promise goes.
  private enum Direction { case up, down, better }

  init(_ typed: [SentenceWord]) {
    numbers = ProposalCheck.numbers(typed)
    spelled = Set(typed.map(\.text)).intersection(ProposalCheck.numberWords)
    directions = ProposalCheck.directions(typed)
    words = Set(typed.map(\.text))
  }

  /// - Parameter isExample: whether the proposal was not made from the typed words.
  func keeps(_ proposal: String, isExample: Bool) -> Bool {
    let words = SplitSentence.words(of: proposal)
    guard let target = TargetSentence.read(words).target else { return false }
    let own = ProposalCheck.numbers(words)
    guard numbers.allSatisfy(own.contains) else { return false }
    // “Half” is written as 50%: then there may be a number that nobody typed as one.
    guard own.allSatisfy(numbers.contains) || !(isExample || spelled.isEmpty) else { return false }
    guard !isExample || spelled.isSubset(of: words.map(\.text)) else { return false }
    // An example that speaks of every year is none for what does not.
    let steps = SentenceReader.stepUnits.vocabulary.intersection(words.map(\.text))
    guard !isExample || steps.isSubset(of: self.words) else { return false }
    let direction = ProposalCheck.directions(target)
    return directions == direction || (directions.isEmpty && !isExample)
  }

  private static let numberWords = SentenceReader.numberWords.union([
    "half", "halves", "third", "thirds", "quarter", "quarters", "once", "twice",
  ])

  /// Those written in digits, ordinals as what they count.
  private static func numbers(_ words: [SentenceWord]) -> [SentenceWord.Kind] {
    words.compactMap { word in
      switch word.kind {
      case .number, .years, .day: word.kind
      case .ordinal(let place): .number(Double(place))
      case .word, .quoted: nil
      }
    }
  }

  private static func directions(_ words: [SentenceWord]) -> Set<Direction> {
    let texts = words.filter { !$0.isNeutral }.map(\.text)
    var found: Set<Direction> = []
    var place = 0
    while place < texts.count {
      let rest = texts[place...]
      let bound = bounds.beginning(with: texts[place]).first { rest.starts(with: $0.words) }
      let motion = Motion.phrases.beginning(with: texts[place]).first { rest.starts(with: $0.words) }
      if let bound, bound.words.count >= motion?.words.count ?? 0 {
        found.insert(bound.meaning)
        place += bound.words.count
      } else if let motion {
        found.insert(direction(motion.meaning.relation))
        place += motion.words.count
      } else {
        place += 1
      }
    }
    return found
  }

  private static let bounds = Phrases<Direction>([
    (
      .up,
      ["at least", "above", "over", "more than", "no less than", "no fewer than", "exceed", "outperform", "minimum"]
    ),
    (
      .down,
      [
        "at most", "below", "under", "less than", "fewer than", "no more than", "no higher than", "not more than",
        "up to", "maximum", "eliminate", "or lower", "or less", "or fewer", "or below",
      ]
    ),
  ])

  private static func directions(_ target: Target) -> Set<Direction> {
    Set(target.measured.compactMap { $0.relation == .inLineWith ? nil : direction($0.relation) })
  }

  private static func direction(_ relation: Relation) -> Direction {
    switch relation {
    case .atLeast, .above, .rises, .doesNotFall: .up
    case .atMost, .below, .falls, .doesNotRise: .down
    case .betterThan, .noWorseThan, .inLineWith, .inLineWithOrBetter, .improves: .better
    }
  }
}
