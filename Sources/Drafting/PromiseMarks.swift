/// What in the words of a passage speaks for a promise, and against it.
struct PromiseMarks {
  private let text: String
  private let words: [String]

  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init)
    self.text = " " + words.joined(separator: " ") + " "
  }

  var count: Int { words.count }

  /// A share, or a number out of another.
  var hasAmount: Bool {
    words.contains { $0.contains("%") && $0.contains(where: \.isNumber) }
      || [" per cent ", " out of ", " percent "].contains(where: text.contains)
      || [" halve", " half ", " double", " a third ", " a quarter "].contains(where: text.contains)
  }

  /// Any figure that is no year, age, school year or stage.
  var hasNumber: Bool { hasAmount || words.contains { $0.allSatisfy(\.isNumber) && !$0.isYear } }

  /// “By 2025”, “by July 2026”, “from September 2025”.
  var isDated: Bool {
    words.indices.contains { place in
      words[place].isYear && place > 0
        && (["by", "before", "until", "during"].contains(words[place - 1]) || place > 1 && words[place - 2] == "by")
    }
  }

  /// All, every, no.
  var isUniversal: Bool {
    [" all ", " every ", " each ", " no child", " no pupil", " no school", " no learner", " no young "].contains(
      where: text.contains)
  }

  /// Held against others, or against a limit.
  var isComparison: Bool {
    [
      " in line with ", " in line or ", " quartile ", " above the ", " above national ", " below the ", " better than ",
      " exceed", " match ",
      " at least ", " no more than ", " no less than ", " no fewer than ", " no longer than ", " not exceed",
      " within ",
      " higher than ", " lower than ", " fewer than ", " equal to ", " or above ", " or better ", " or below ",
      " or lower ",
      " equity of ", " relative to ", " comparable ", " top 10 ", " national average ", " without delay ", " timely ",
    ].contains(where: text.contains)
  }

  /// Enough of something.
  var isSufficiency: Bool { [" sufficient ", " sufficiency ", " enough "].contains(where: text.contains) }

  /// All of somebody, said first: “All schools …”, “Ensure that every child …”.
  var isGuarantee: Bool {
    [
      " all ", " every ", " each ", " no ", " ensure that all ", " ensure all ", " ensure that every ",
      " ensure every ", " ensure that each ",
    ].contains(where: text.hasPrefix)
  }

  /// Something that is to stand by a day: “will be in place by July 2026”.
  var isMilestone: Bool { isDated && isFuture && Milestone.verbs.contains { text.contains(" \($0) ") } }

  /// What is to change or to stay.
  var isChange: Bool {
    let stems = [
      "increas", "ris", "rais", "improv", "reduc", "decreas", "fall", "lower", "narrow", "diminish", "minimis", "grow",
      "fewer", "encourag",
      "higher", "maintain", "sustain", "expand", "halv", "doubl", "strengthen", "eliminat", "eradicat",
    ]
    let isAbstract = [
      " raise aspiration", " raise standard", " raise awareness", " raising aspiration", " raising standard",
      " raising awareness", " raise the profile", " raise expectation",
    ]
    .contains(where: text.contains)
    return !isAbstract && words.contains { word in stems.contains { word.hasPrefix($0) } }
      || [" closing the ", " close the ", " more "].contains(where: text.contains)
  }

  /// Words for a published number.
  var isMeasurable: Bool {
    let stems = [
      "percentage", "proportion", "number", "rate", "share", "gap", "attainment", "absence", "attendance", "exclusion",
      "suspension",
      "neet", "takeup", "achievement", "vacanc", "internship", "apprenticeship", "qualification", "level", "grade",
      "score", "places", "obesity",
    ]
    return words.contains { word in stems.contains { word.hasPrefix($0) } }
      || [
        " take up ", " good or better ", " good or outstanding ", " good and outstanding ", " progress of ",
        " good progress ", " expected progress ", " key stage", " ks1 ", " ks2 ", " ks4 ", " gcse", " phonics ",
        " per 1",
      ].contains(where: text.contains)
  }

  /// Something still to come.
  var isFuture: Bool {
    [
      " will ", " to be ", " aim ", " aims to ", " want ", " ensure ", " ensuring ", " ambition ", " commit",
      " target ", " shall ",
      " must ", " continue to ", " pledge ", " intend ", " should ", " in place by ", " taking actions to ",
    ].contains(where: text.contains)
  }

  /// Begins with a verb in its bare form, as an action does.
  var isImperative: Bool {
    guard let first = words.first else { return false }
    return [
      "increase", "improve", "reduce", "raise", "narrow", "close", "ensure", "embed", "develop", "challenge",
      "continue",
      "maintain", "deliver", "expand", "encourage", "support", "halve", "grow", "eliminate", "minimise", "provide",
      "implement", "diminish",
      "working", "promote", "achieve", "secure", "work", "recruit", "optimise",
    ].contains(first)
  }

  /// Tells what was or is, and promises nothing.
  var isReport: Bool {
    !text.contains(" will know ")
      && [
        " has been ", " have been ", " was ", " were ", " had ", " currently ", " is now ", " are now ", " as of ",
        " as at ", " to date ",
        " already ", " has had ", " have had ", " shows that ", " indicates ", " has increased ", " have increased ",
        " has fallen ", " compared to ", " has improved ",
        " have improved ", " remains ", " there are ", " we have ", " has the ", " meant that ", " means that ",
      ].contains(where: text.contains)
  }

  /// Too long for one promise.
  var isLong: Bool { words.count > 70 }

  /// A mark of a note, an address, a title, a line of a list of contents.
  var isNoSentence: Bool {
    words.count < 2 || text.contains(" http") || text.contains(" www ") || text.contains(" see appendix ")
      || text.contains(" appendix ")
  }
}
