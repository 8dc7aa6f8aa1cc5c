extension TargetSentence {
  /// Why a sentence was refused, in words for the person who wrote it.
  public struct Refusal: Error, Equatable, Sendable, CustomStringConvertible {
    /// What was read.
    public let text: String
    /// What was not understood, in the sentence's order.
    public let unread: [Unread]
    /// What is wrong with it, where more can be said than that it was not understood.
    public let reason: String?
    /// Canonical sentences that might have been meant, the likeliest first.
    public let nearest: [String]

    /// The targets that it would be if it were written as several, each of a measure of its own.
    public let parts: [Part]

    /// A target within a sentence that speaks of several measures.
    public struct Part: Equatable, Sendable {
      /// What it calls the measure.
      public let subject: String
      public let sentence: String
    }

    /// Words that were not understood, and their place.
    public struct Unread: Equatable, Sendable {
      public let words: String
      /// The column of the first letter, from 1.
      public let column: Int

      public init(words: String, column: Int) {
        self.words = words
        self.column = column
      }
    }

    public var description: String {
      let quoted = unread.map { "“\($0.words)”" }.joined(separator: ", ")
      let subject = unread.isEmpty ? "“\(text)” says no target" : "\(quoted) in “\(text)” was not understood"
      if !parts.isEmpty {
        let told = parts.map { "“\($0.sentence)” of “\($0.subject)”" }.joined(separator: ", and ")
        return "“\(text)” speaks of \(parts.count) measures; a target speaks of one. Write a target for each: \(told)."
      }
      let meant = nearest.map { "“\($0)”" }.joined(separator: " or ")
      return
        "\(subject)\(reason.map { ": " + $0 } ?? "").\(nearest.isEmpty ? "" : " Nearest that can be read: \(meant).")"
    }
  }
}

extension TargetSentence.Refusal {
  /// Takes out the words that stop the reading, one by one, until the rest can be read.
  init(_ text: String, _ words: [SentenceWord]) {
    let search = SentenceSearch(words)
    self.text = text
    unread = Self.spans(search.unread, of: text)
    reason = search.reason
    nearest = search.nearest
    parts = SentenceParts.parts(of: words)
  }

  init(tooLong text: String, most: Int, _ what: String = "it") {
    self.text = String(text.prefix(60)) + "…"
    unread = []
    reason = "\(what) has more than \(most) words"
    nearest = []
    parts = []
  }

  /// Words that follow one another are quoted together, as they were written.
  private static func spans(_ words: [SentenceWord], of text: String) -> [Unread] {
    let characters = Array(text)
    var spans: [Range<Int>] = []
    for word in words {
      let range = word.offset..<word.offset + word.written.count
      if let last = spans.last,
        characters[last.upperBound..<max(last.upperBound, range.lowerBound)].allSatisfy(\.isWhitespace)
      {
        spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        spans.append(range)
      }
    }
    return spans.map { Unread(words: String(characters[$0]), column: $0.lowerBound + 1) }
  }
}
