/// How a quantity is held to a reference, as words say it.
struct Comparison: Equatable, Sendable {
  var relation: Relation
  /// “Never below” speaks of every time.
  var isLasting = false
  /// “No wider than” speaks of a gap.
  var isOfGap = false
}

extension SentenceReader {
  /// `at least`, `no more than`, `in line with or better than`.
  mutating func comparison() -> Comparison? {
    if let isAbove = take(SentenceReader.beyond) { return inLineOrBeyond(isAbove: isAbove) }
    guard let comparison = take(SentenceReader.comparisons) else { return openComparison() }
    if comparison.isOfGap {
      guard draft.quantity?.isGap ?? true else { return nil }
      draft.quantity = draft.quantity ?? theGap
    }
    if comparison.isLasting { draft.isLasting = true }
    return comparison
  }

  /// “Match” may mean as near as can be, or as good at least; “up to” a bound, or a rise.
  private mutating func openComparison() -> Comparison? {
    if draft.isLasting, take("close to") { return Comparison(relation: .inLineWith) }
    if take("up to") {
      return Comparison(relation: ask("“Up to”: at most, or rising to?", [Relation.atMost, .atLeast]))
    }
    if SentenceReader.atLeastAsGood.contains(where: { take($0) }) { return Comparison(relation: .noWorseThan) }
    guard ["match", "matches", "matching"].contains(where: { take($0) }) else { return nil }
    let relation = ask("“Match”: as good at least, or in line with?", [Relation.noWorseThan, .inLineWith])
    return Comparison(relation: relation)
  }

  private static let atLeastAsGood = ["at least match", "at least matches", "at least matching", "at least equal"]

  /// “In line with or above”: above is better, unless the sentence speaks of something bad.
  private mutating func inLineOrBeyond(isAbove: Bool) -> Comparison? {
    switch draft.subject.polarity {
    case nil:
      let literal: Relation = isAbove ? .atLeast : .atMost
      let question = "“In line with or \(isAbove ? "above" : "below")”: is that better?"
      return Comparison(relation: ask(question, [.inLineWithOrBetter, literal]))
    case .high: return isAbove ? Comparison(relation: .inLineWithOrBetter) : nil
    case .low: return isAbove ? nil : Comparison(relation: .inLineWithOrBetter)
    }
  }

  private static let beyond = Phrases<Bool>([
    (true, ["in line with or above", "in line or above", "in line with or higher than", "in line with or exceeding"]),
    (false, ["in line with or below", "in line or below", "in line with or lower than"]),
  ])

  private static let comparisons = Phrases<Comparison>(
    plain.map { (Comparison(relation: $0), $1) } + lasting.map { (Comparison(relation: $0, isLasting: true), $1) }
      + ofGap.map { (Comparison(relation: $0, isOfGap: true), $1) })

  private static let plain: [(Relation, [String])] = [
    (
      .atLeast,
      [
        "at least", "no less than", "not less than", "no fewer than", "not fewer than", "no lower than",
        "not lower than", "not below", "not under", "nothing less than", "minimum of", "minimum", "≥", "at or above",
        "at or over",
        "equal to or above", "equal to or greater than", "match or exceed", "matches or exceeds", "meet or exceed",
        "meets or exceeds",
      ]
    ),
    (
      .atMost,
      [
        "at most", "no more than", "not more than", "no greater than", "not greater than", "no higher than",
        "not higher than", "not above", "not over", "not exceed", "not exceeding", "not to exceed", "maximum of",
        "maximum", "≤", "at or below", "at or under", "no longer than", "not longer than", "no larger than",
        "capped at", "limited to",
      ]
    ),
    (
      .above,
      [
        "above", "over", "more than", "greater than", "higher than", "in excess of", "exceed", "exceeds", ">",
        "better ( higher ) than",
      ]
    ),
    (
      .below,
      [
        "below", "under", "less than", "fewer than", "lower than", "smaller than", "shorter than", "<",
        "better ( lower ) than",
      ]
    ),
    (.betterThan, ["better than", "ahead of", "outperform", "outperforms", "beat", "beats"]),
    (
      .noWorseThan,
      [
        "no worse than", "not worse than", "at least as good as", "as good as or better than", "at or better than",
        "equal to or better than", "equal or better than", "at least match", "at least matches", "at least matching",
        "match or better",
        "matches or betters", "at least equal to", "at least level with", "at least on par with",
        "at least level of", "at least levels of", "at least same as", "as good or better than",
        "as well as or better than", "at least as well as",
      ]
    ),
    (.inLineWith, ["in line with", "on par with", "level with"]),
    (
      .inLineWithOrBetter,
      [
        "in line with or better than", "in line or better than", "better than or in line with",
        "better or in line with", "in line with , or better than", "in line with , or better than ,",
        "at least in line with",
        "in line with or better with", "in line or better with",
      ]
    ),
  ]

  private static let lasting: [(Relation, [String])] = [
    (
      .atLeast,
      [
        "not fall below", "not to fall below", "not to drop below", "not drop below", "not go below", "not dip below",
        "never below", "never fall below",
        "never falls below", "never drop below", "never drops below", "never less than", "never under",
        "never lower than", "not fall under",
      ]
    ),
    (
      .atMost,
      [
        "not rise above", "not go above", "never above", "never exceed", "never exceeds", "never more than",
        "never over", "never rise above", "never rises above", "never higher than", "not go over", "not rise over",
      ]
    ),
  ]

  private static let ofGap: [(Relation, [String])] = [
    (.atMost, ["no wider than", "not wider than", "no wider", "no bigger than"]),
    (.above, ["wider than"]), (.below, ["narrower than"]),
  ]
}
