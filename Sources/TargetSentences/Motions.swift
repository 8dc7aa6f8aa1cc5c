/// A change as a verb, a noun or a comparative says it.
struct Motion: Equatable, Sendable {
  let relation: Relation
  /// “Halve” and “double” say how much.
  var part: Double?
  /// “Narrow” speaks of a gap.
  var isOfGap = false
  /// “More” and “fewer” need what there is more of, or how much.
  var isComparative = false
  /// “Maintain or improve” is no worse than the baseline: not a direction.
  var isHolding: Bool { relation == .noWorseThan }

  static let phrases = Phrases<Motion>(
    [
      (Motion(relation: .rises), rising), (Motion(relation: .falls), falling), (Motion(relation: .improves), improving),
      (Motion(relation: .rises, isComparative: true), more), (Motion(relation: .falls, isComparative: true), less),
      (Motion(relation: .improves, isComparative: true), ["better"]), (Motion(relation: .doesNotRise), notRising),
      (Motion(relation: .doesNotFall), notFalling),
      (Motion(relation: .noWorseThan), notWorsening),
      (Motion(relation: .falls, part: 0.5), ["halve", "halves", "halved", "halving", "cut in half"]),
      (Motion(relation: .rises, part: 1), ["double", "doubles", "doubled", "doubling"]),
      (Motion(relation: .rises, part: 2), ["treble", "trebles", "trebled", "triple", "triples", "tripled"]),
      (Motion(relation: .rises, part: 3), ["quadruple", "quadruples"]),
      (
        Motion(relation: .falls, isOfGap: true),
        ["narrow", "narrows", "narrowed", "narrowing", "narrower", "start to narrow", "starts to narrow"]
      ),
      (Motion(relation: .rises, isOfGap: true), ["widen", "widens", "widening"]),
      (
        Motion(relation: .doesNotRise, isOfGap: true),
        [
          "not widen", "stop widening", "stops widening", "no longer widens", "never widens", "not get wider", "halted",
          "no widening", "halt widening",
        ]
      ),
      (Motion(relation: .doesNotFall, isOfGap: true), ["not narrow"]),
    ])

  private static let rising = [
    "rise", "rises", "rising", "increase", "increases", "increased", "increasing", "grow", "grows", "growing", "growth",
    "raise", "raises", "raised", "raising", "go up", "goes up", "climb", "climbs", "boost", "boosts", "lift",
    "lifts", "expand", "expands", "expansion",
    "reverse decline", "reverse fall", "start to rise", "starts to rise", "upward trend", "upward trajectory",
    "increasing trend", "rising trend",
  ]
  private static let falling = [
    "fall", "falls", "falling", "decrease", "decreases", "decreased", "decreasing", "reduce", "reduces", "reduced",
    "reducing", "reduction", "reductions", "cut", "cuts", "cutting", "drop", "drops", "dropping", "decline", "declines",
    "lowers", "lowered", "go down", "goes down", "come down", "comes down", "bring down", "brought down", "drive down",
    "shrink", "shrinks", "lessen", "lessens", "diminish", "diminishes", "diminishing",
    "reverse rise", "reverse increase", "start to fall", "starts to fall", "start to decrease", "starts to decrease",
    "downward trend", "downward trajectory", "decreasing trend", "reducing trend", "falling trend",
  ]
  private static let more = ["more", "higher", "greater", "larger", "additional", "extra", "up"]
  private static let less = ["fewer", "less", "lower", "smaller", "down"]
  private static let improving = [
    "improve", "improves", "improved", "improving", "improvement", "improvements", "get better",
    "gets better", "improving trend", "improving trajectory",
  ]
  private static let notRising = [
    "not rise", "not increase", "not grow", "not go up", "stop rising", "stops rising", "stop increasing",
    "stops increasing", "stop growing", "stops growing", "halt rise", "halts rise", "halt increase", "halts increase",
    "halt growth", "stem rise", "stem increase", "stop rise", "stop increase", "no rise", "no increase", "no growth",
    "no higher", "not get higher",
  ]
  private static let notFalling = [
    "not fall", "not drop", "not decrease", "not decline", "not go down", "not reduce", "not shrink", "stop falling",
    "stops falling", "stop declining", "stops declining", "halt fall", "halts fall", "halt decline", "halts decline",
    "stem decline", "stem fall", "stop decline", "stop fall", "no fall", "no drop", "no decline", "no decrease",
    "no reduction", "no lower",
  ]
  private static let notWorsening = [
    "not worsen", "not get worse", "not deteriorate", "no worsening", "no deterioration", "no worse",
    "maintain or improve", "maintaining or improving", "maintained or improved", "maintains or improves",
    "keep or improve", "hold or improve",
    "stay same or improve", "stays same or improves", "remain same or improve", "remains same or improves",
    "stop getting worse", "stops getting worse",
  ]
}

extension SentenceReader {
  /// “Up to” is a bound or a rise: `comparison` asks.
  private var startsUpTo: Bool {
    var ahead = self
    return ahead.take("up to")
  }

  /// A motion; “continue to fall” asks whether every step is meant.
  mutating func motion() -> Motion? {
    let isContinued = ["continue to", "continues to", "keep", "keeps", "continued"].contains { take($0) }
    guard !startsUpTo, let motion = take(Motion.phrases) else { return nil }
    if motion.isOfGap {
      guard draft.quantity?.isGap ?? true else { return nil }
      draft.quantity = draft.quantity ?? theGap
    }
    if isContinued, draft.rhythm == nil {
      guard motion.relation.isDirection else { return nil }
      draft.rhythm = ask(
        "“Continue”: against the baseline, or against the year before in every year?",
        [nil, Schedule.Rhythm.every(Step(.year))])
    }
    return motion
  }
}
