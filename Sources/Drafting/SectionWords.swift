/// What the words of a heading, a lead-in or the head of a column say of what stands under it.
struct SectionWords {
  let text: String

  init(_ text: String) {
    self.text = " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }

  /// Nil where they say nothing of it.
  var section: Passage.Section? {
    if Self.actions.contains(where: text.contains) { return .actions }
    if Self.outcomes.contains(where: text.contains) { return .outcomes }
    return Self.others.contains(where: text.contains) ? .other : nil
  }

  private static let outcomes = [
    " success ", " successful if ", " want to see ", " want to achieve ", " outcomes ", " outcome ", " targets ",
    " target ",
    " will we know ", " we will know ", " what difference ", " made a difference ", " milestones ", " ambitions ",
    " goals ",
    " overarching aims ", " our aims ", " our promises ", " we promise ", " pledges ", " kpis ",
    " performance indicators ",
    " measures ", " success measures ", " measuring ", " will look like ", " by 2030 we ",
  ]

  private static let actions = [
    " how we will ", " how will we make ", " what we will do ", " we will do this ", " actions ", " action ",
    " activity ",
    " activities ", " next steps ", " our approach ", " delivering our ", " aims actions ", " key elements ", " tasks ",
    " we are going to ", " what we are doing ",
  ]

  private static let others = [
    " context ", " background ", " where are we now ", " where we are ", " progress to date ", " foreword ",
    " introduction ", " rationale ", " principles ", " implications ", " glossary ", " contents ", " appendices ",
    " governance ", " data ", " profile ", " legal ", " statistics ", " census ", " our story ",
  ]

  /// “We will:”, which begins a list of actions where nothing else is said.
  var isBareIntent: Bool { [" we will ", " the council will ", " together we will "].contains(text) }

  /// The year or date they name with a word of time before it: `2024` of “by 2024”, of “in 2023”; of a head of a column
  /// also alone.
  var by: String? {
    let words = text.split(separator: " ").map(String.init)
    let place = words.indices.dropFirst().last {
      words[$0].isYear && ["by", "in", "until", "for", "of"].contains(words[$0 - 1])
    }
    if let place { return words[place] }
    return words.indices.dropFirst(2).last { words[$0].isYear && words[$0 - 2] == "by" }.map {
      "\(words[$0 - 1]) \(words[$0])"
    }
  }
}

extension StringProtocol {
  /// A year of this century.
  var isYear: Bool { count == 4 && hasPrefix("20") && allSatisfy(\.isNumber) }
}
