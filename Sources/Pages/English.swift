/// Words as pages write them.
enum English {
  static func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `one, two and three`.
  static func list(_ items: [String]) -> String {
    items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1]
  }

  /// `one council`, `five councils`, `12 councils`.
  ///
  /// - Parameter many: of several; the noun with an s unless said.
  static func count(_ number: Int, _ noun: String, _ many: String? = nil) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return
      "\(words.indices.contains(number) ? words[number] : String(number)) \(number == 1 ? noun : many ?? noun + "s")"
  }
}
