/// The part of a sentence that could be its target, and the rest, which is what is measured.
struct TargetPart {
  let target: String
  let subject: String

  /// Whether it is something to be done by a day.
  var isMilestone: Bool { target.hasPrefix("“") }

  /// The likeliest first.
  static func candidates(of text: String) -> [TargetPart] {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, words.count <= 90 else { return [] }
    return (Milestone(words).map { [$0.part] } ?? [])
      + (tails(words) + heads(words) + directions(words) + universals(words)).filter { !$0.leavesOut }
  }

  /// “… will be maintained at 75% or above”: from a verb to the end, the longest first; what follows a comma that opens a
  /// reason or a purpose may be left off.
  private static func tails(_ words: [String]) -> [TargetPart] {
    let ends = [words.count] + words.indices.filter { $0 > 3 && closing(words, at: $0) }.prefix(2)
    return ends.flatMap { end in
      words.indices.dropFirst().filter { $0 < end && opens(words, at: $0) }.prefix(5).map { start in
        TargetPart(
          target: words[start..<end].joined(separator: " ").withoutPunctuationAtEnd,
          subject: words[..<start].joined(separator: " "))
      }
    }
  }

  /// “To” opens what is to be so only before a verb of it, and not where it tells the purpose of what somebody will do.
  private static func opens(_ words: [String], at place: Int) -> Bool {
    let word = words[place].bare
    guard word == "to" else { return openings.contains(word) }
    let next = place + 1 < words.count ? words[place + 1].bare : ""
    return (next == "be" || next == "remain" || openings.contains(next))
      && !words[..<place].contains { $0.bare == "will" }
  }

  private static let openings: Set<String> = [
    "will", "is", "are", "increases", "increase", "increased", "decreases", "decrease", "reduces", "reduce", "reduced",
    "improves",
    "improve", "improved", "rises", "rise", "falls", "fall", "narrows", "narrow", "at", "in", "above", "below",
    "exceeds", "exceed", "matches",
    "match", "maintained", "remains", "remain", "should", "from", "no", "within", "typically", "meets", "meet",
    "meeting",
  ]

  /// Where a reason or a purpose begins, which is no part of what is to be so.
  private static func closing(_ words: [String], at place: Int) -> Bool {
    ["because", "so", "particularly", "especially", "enabling", "including", "ensuring"].contains(words[place].bare)
      || [
        "with a focus", "with a specific", "in order to", "with ambition to", "at the end", "at end of",
        "as measured by",
      ].contains(words[place...].prefix(3).map(\.bare).joined(separator: " "))
  }

  /// “no more than 3% of young people …”, “nine out of ten schools …”: from the start, the longest first.
  private static func heads(_ words: [String]) -> [TargetPart] {
    let limit = words.suffixOfTimeLimit
    guard
      words[0].startsWithNumber
        || ["at", "no", "nine", "eight", "seven", "up", "more", "over", "fewer", "less"].contains(words[0].bare)
    else { return [] }
    return stride(from: min(words.count - 1, 9), to: 1, by: -1).flatMap { end -> [TargetPart] in
      let start = words[..<end].joined(separator: " ")
      let rest = words.joined(separator: " ")
      return (limit.map { [TargetPart(target: start + " " + $0, subject: rest)] } ?? []) + [
        TargetPart(target: start, subject: words[end...].joined(separator: " "))
      ]
    }
  }

  /// “an increase in …”, “reduce …”, “narrow the gap …”: the first words alone, where the rest sets no figure.
  private static func directions(_ words: [String]) -> [TargetPart] {
    let text = words.map(\.bare).joined(separator: " ")
    guard let (opening, target) = directions.first(where: { text.hasPrefix($0.0 + " ") }) else { return inner(words) }
    let rest = words.dropFirst(opening.split(separator: " ").count).joined(separator: " ")
    return rest.setsFigure ? [] : withBaseline(target, rest)
  }

  private static let directions: [(String, String)] = [
    ("there is an increase in", "rises"), ("an increase in", "rises"), ("increase in", "rises"), ("increase", "rises"),
    ("increased", "rises"), ("raise", "rises"),
    ("increasing", "rises"), ("raising", "rises"), ("expand", "rises"), ("encourage take-up of", "rises"),
    ("encourage more", "rises"), ("a reduction in", "falls"), ("reduction in", "falls"),
    ("an annual reduction in", "falls every year"),
    ("narrow the gap", "the gap narrows"), ("close the gap", "the gap narrows"), ("narrow gaps", "the gap narrows"),
    ("diminish the difference", "the gap narrows"), ("diminishing the difference", "the gap narrows"),
    ("reduce differences", "the gap narrows"), ("reduce the gap", "the gap narrows"),
    ("reduce the difference", "the gap narrows"), ("narrowing the gap", "the gap narrows"), ("reduce", "falls"),
    ("reduced", "falls"),
    ("minimise", "falls"), ("decrease", "falls"), ("reducing", "falls"), ("fewer", "falls"),
    ("improvement in", "improves"), ("improvement across", "improves"), ("demonstrable improvement in", "improves"),
    ("improved", "improves"), ("improve", "improves"), ("improving", "improves"), ("better", "improves"),
    ("more", "rises"),
  ]

  /// “Challenge schools to reduce absence so that …”: a direction further on, in what is to be done.
  private static func inner(_ words: [String]) -> [TargetPart] {
    let places = words.indices.dropFirst().filter { place in
      (["to", "therefore", "and"].contains(words[place - 1].bare) || words[place - 1].hasSuffix(","))
        && [
          "reduce", "increase", "improve", "diminish", "narrow", "raise", "reducing", "increasing", "narrowing",
          "minimise", "grow", "growing", "encourage", "diminishing",
        ].contains(words[place].bare)
    }
    return places.prefix(1).flatMap { place -> [TargetPart] in
      let rest = words[(place + 1)...]
      let text = rest.joined(separator: " ")
      guard !text.setsFigure, !abstractions.contains(rest.first?.bare ?? ""),
        let verb = verbs.first(where: { words[place].bare.hasPrefix($0.0) })
      else { return [] }
      let isGap = rest.prefix(4).contains { $0.bare == "gap" || $0.bare == "gaps" || $0.bare == "difference" }
      return withBaseline(isGap ? "the gap narrows" : verb.1, text)
    }
  }

  /// What can be raised and is no figure.
  private static let abstractions: Set<String> = [
    "aspirations", "awareness", "standards", "ambition", "ambitions", "expectations", "confidence", "access",
  ]

  /// “growing the number of leaders from 29”: with the figure it starts from.
  private static func withBaseline(_ target: String, _ rest: String) -> [TargetPart] {
    let words = rest.split(separator: " ").map(String.init)
    let place = words.indices.dropLast().first { words[$0] == "from" && words[$0 + 1].startsWithNumber }
    let stated =
      place.map { [TargetPart(target: "\(target) from \(words[$0 + 1].withoutPunctuation)", subject: rest)] } ?? []
    return stated + [TargetPart(target: target, subject: rest)]
  }

  private static let verbs = [
    ("reduc", "falls"), ("increas", "rises"), ("improv", "improves"), ("diminish", "falls"),
    ("narrow", "the gap narrows"), ("rais", "rises"), ("minimis", "falls"), ("grow", "rises"), ("encourag", "rises"),
  ]

  /// “all children who … are offered provision within 20 days”: whom it says it of, and the time limit.
  private static func universals(_ words: [String]) -> [TargetPart] {
    guard let start = words.indices.first(where: { ["all", "every", "each", "no"].contains(words[$0].bare) }), start < 6
    else { return [] }
    let all = words[start].bare == "no" ? "no" : "all"
    let limit = words.suffixOfTimeLimit
    return [1, 2, 3, 4].filter { start + $0 < words.count }.flatMap { length -> [TargetPart] in
      let nouns = words[(start + 1)...(start + length)].map(\.withoutPunctuation)
      guard nouns.last?.isPlural == true || all == "no" || words[start].bare != "all" else { return [] }
      let last = words[start].bare == "all" || all == "no" ? nouns[length - 1] : nouns[length - 1].plural
      let who = (nouns.dropLast() + [last]).joined(separator: " ")
      let subject = words.joined(separator: " ")
      let next = start + length + 1
      if next + 1 < words.count, words[next] == "and", last.isPlural {
        // “all schools and colleges”: of both.
        return [2, 1].filter { next + $0 < words.count && words[next + $0].isPlural }.map {
          TargetPart(
            target: "\(all) \(who); and \(all) \(words[(next + 1)...(next + $0)].joined(separator: " "))",
            subject: subject)
        }
      }
      return (limit.map { [TargetPart(target: "\(all) \(who) \($0)", subject: subject)] } ?? [])
        + [TargetPart(target: "\(all) \(who)", subject: subject)]
    }
  }

  /// Whether the target, as it was read, speaks of little more than itself: `choices and opportunities` of “to more choices
  /// and opportunities” would be a subject of its own.
  func isFitting(_ read: String) -> Bool {
    read.split(separator: " ").count <= 2 || target.first?.isNumber == true || target.hasPrefix("all ")
      || target.hasPrefix("no ") || target.hasPrefix("at ") || target.contains(" gap")
  }

  /// Whether what would be the subject still says how much or how.
  private var leavesOut: Bool { subject.setsFigure && !target.contains(where: \.isNumber) }
}
