/// Words as pages write them.
enum English {
  static func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `one council`, `five councils`, `12 councils`.
  ///
  /// - Parameter many: of several; the noun with an s unless said.
  static func count(_ number: Int, _ noun: String, _ many: String? = nil) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return
      "\(words.indices.contains(number) ? words[number] : String(number)) \(number == 1 ? noun : many ?? noun + "s")"
  }
}
