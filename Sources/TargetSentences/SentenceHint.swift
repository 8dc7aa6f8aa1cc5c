/// Why some words are never read past, for the person who wrote them.
enum SentenceHint {
  static func hint(for unread: [SentenceWord]) -> String? {
    for (words, hint) in hints where unread.contains(where: { words.contains($0.text) }) { return hint }
    return nil
  }

  static let groups: Set<String> = [
    "boys", "girls", "disadvantaged", "vulnerable", "fsm", "fsm6", "send", "sen", "lac", "looked", "ethnic", "eal",
    "premium", "cin", "cpp", "traveller", "travellers", "asylum", "refugee", "more-able", "able",
  ]

  private static let hints: [(Set<String>, String)] = [
    (
      SentenceReader.hedges, "such a word leaves open what is promised; write the number or the comparison that decides"
    ),
    (groups, "whose figure it is belongs to the measure, which names the group; the target is the rule alone"),
    (["median"], "others are compared by their mean; no rule holds a median"),
    (["pandemic", "covid"], "name the year, as in “at least the 2018/19 level”"),
    (["between"], "a range names two numbers in one unit, the lower first"),
    (["or"], "an alternative is written “either … or …”, each side a whole target"),
    (["except", "unless", "excluding", "if", "without"], "a rule has no exceptions; they belong to the measure"),
    (["within"], "a deadline is written as a date, as in “by March 2027”; a time limit in days, weeks or months"),
    (["until"], "a step with an end is written as two targets: the step each year, and the end"),
    (["than"], "it is not said clearly what it is compared with"),
  ]
}

/// Canonical sentences to show where nothing nearer is found.
enum SentenceExamples {
  private static let all = [
    "at least 90% by 2023", "at most 3%", "at least 75% throughout", "rises from 69% to 74% by 2025", "rises", "falls",
    "rises every year", "falls every year", "falls every year until 2025", "falls by 30% of the baseline by 2024",
    "at least England by 2023",
    "in line with or better than England by 2023", "above neighbours", "better than the region throughout",
    "at least 1 percentage point above neighbours", "no worse than the same group in England",
    "the rank among neighbours improves from 11th to 5th", "in the top 3 of neighbours",
    "in the top quarter of authorities by 2024", "the gap narrows by 2025",
    "the gap narrows", "the gap does not widen by 2021; then the gap narrows",
    "all schools by 2023", "no children", "at least 90% of schools", "at least 90% within 20 weeks",
    "all within 20 school days", "no shortfall of places", "the duration is at most 45 minutes",
    "at least 60% by 2025; and at least 75% by 2026", "built by 2023", "reported every 6 months", "no target set",
    "as set in “the NEET strategy”", "at least the 2019 level", "does not rise", "does not fall",
    "no worse than the baseline",
  ]

  private static let allWords = all.map { sentence in
    Set(SplitSentence.words(of: sentence).filter { !$0.isNeutral }.map(\.text))
  }

  /// Words that many sentences share, whatever they say.
  private static let common: Set<String> = [
    "in", "of", "by", "to", "with", "and", "as", "from", "than", "set", "on", "at", "children", "schools", "places",
    "rank",
  ]

  /// Those that share words with a sentence, and plain directions; the likest first.
  static func likest(_ words: [SentenceWord]) -> [String] {
    let texts = Set(words.filter { !$0.isNeutral }.map(\.text))
    let scored = allWords.enumerated().map { index, own in
      (score: own.intersection(texts).count * 10 - own.count, index: index, sentence: all[index])
    }.filter { allWords[$0.index].count == 1 || !allWords[$0.index].intersection(texts).isSubset(of: common) }
    return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.sentence)
  }
}
