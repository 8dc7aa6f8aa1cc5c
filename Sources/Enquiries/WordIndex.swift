/// The words of many texts in their order, each with the texts that have it: looking one up takes a few comparisons,
/// however many texts there are.
struct WordIndex: Sendable {
  /// Sorted, each once.
  private let words: [String]
  /// The numbers of the texts that have the word, in the same places.
  private let texts: [[Int]]

  /// - Parameter texts: the words of each.
  init(_ texts: [Set<String>]) {
    var found: [String: [Int]] = [:]
    for (place, words) in texts.enumerated() { for word in words { found[word, default: []].append(place) } }
    let sorted = found.sorted { $0.key < $1.key }
    words = sorted.map(\.key)
    self.texts = sorted.map(\.value)
  }

  /// The places of the words that begin so.
  private func places(_ start: String) -> Range<Int> {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < start { low = middle + 1 } else { high = middle }
    }
    let end = words[low...].firstIndex { !$0.hasPrefix(start) } ?? words.count
    return low..<end
  }

  func hasWord(startingWith start: String) -> Bool { !places(start).isEmpty }

  func words(startingWith start: String) -> ArraySlice<String> { words[places(start)] }

  /// The texts that have a word.
  func texts(having word: String) -> Set<Int> {
    let places = places(word)
    return places.isEmpty || words[places.lowerBound] != word ? [] : Set(texts[places.lowerBound])
  }

  /// The texts that have a word that begins so.
  func texts(startingWith start: String) -> Set<Int> { Set(places(start).flatMap { texts[$0] }) }
}
