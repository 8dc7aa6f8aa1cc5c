/// Phrases and what each means, found by their first word, so that “no more than” is met before “no”.
struct Phrases<Meaning: Sendable>: Sendable {
  /// One way of writing a meaning.
  struct Entry: Sendable {
    let words: [String]
    let meaning: Meaning
  }

  /// By the first word, the longest first.
  private let entries: [String: [Entry]]

  /// - Parameter table: meanings with their phrases, in lower case and without neutral words.
  init(_ table: [(Meaning, [String])]) {
    let all = table.flatMap { meaning, phrases in
      phrases.map { Entry(words: $0.split(separator: " ").map(String.init), meaning: meaning) }
    }
    entries = Dictionary(grouping: all) { $0.words.first ?? "" }.mapValues { entries in
      entries.sorted { $0.words.count > $1.words.count }
    }
  }

  func beginning(with word: String) -> [Entry] { entries[word] ?? [] }

  /// Every word that occurs in a phrase.
  var vocabulary: Set<String> { Set(entries.values.flatMap { $0.flatMap(\.words) }) }
}
