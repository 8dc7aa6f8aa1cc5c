import Statistics

/// Numbers and lists as English writes them.
enum English {
  /// `1st`, `12th`, `151st`.
  static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  /// `12th`, `joint 12th`: the best of the places shared.
  static func place(_ rank: Rank) -> String { (rank.isTied ? "joint " : "") + ordinal(rank.best) }

  /// `top quarter`, `second quarter`.
  static func quarter(_ number: Int) -> String { "\(quarterName(number)) quarter" }

  /// `top`, `second`, `third`, `bottom`.
  static func quarterName(_ number: Int) -> String { ["top", "second", "third", "bottom"][number - 1] }

  /// `one, two and three`.
  static func list(_ items: [String]) -> String {
    items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1]
  }

  /// `no`, `one` … `ten`, then digits.
  static func count(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(number) ? words[number] : String(number)
  }

  /// `one neighbour does`, `three neighbours do`.
  static func plural(_ number: Int, _ one: String, _ many: String) -> String { number == 1 ? one : many }

  /// `none does`, `one does`, `seven do`.
  static func doing(_ number: Int) -> String {
    number == 0 ? "none does" : "\(count(number)) \(plural(number, "does", "do"))"
  }

  /// `Of its 2021 neighbours, three do better, seven do worse`.
  static func ofNeighbours(_ edition: String, better: Int, worse: Int, alike: Int) -> String {
    if alike == 0 { return "Of its \(edition) neighbours, \(doing(better)) better, \(doing(worse)) worse" }
    let others = worse == 0 ? "none" : count(worse)
    return "Of \(edition) neighbours \(doing(better)) better, \(others) worse, \(count(alike)) alike"
  }

  static func uncapitalized(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Words that somebody gave, ended as a sentence.
  static func sentence(_ text: String) -> String { ".!?".contains(text.last ?? " ") ? text : "\(text)." }
}
