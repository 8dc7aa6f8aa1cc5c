/// Numbers as English writes them.
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

  /// `no`, `one` … `ten`, then digits.
  static func count(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(number) ? words[number] : String(number)
  }

  /// `one neighbour does`, `three neighbours do`.
  static func plural(_ number: Int, _ one: String, _ many: String) -> String { number == 1 ? one : many }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
