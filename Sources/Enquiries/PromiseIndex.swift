import Strategy

/// The words of the promises of one council's strategies.
struct PromiseIndex: Sendable {
  private let promises: [(strategy: EducationStrategy, promise: Promise)]
  private let words: WordIndex
  /// Of each promise and its measures, as words with a space around: ` war 20 `.
  private let ids: [(place: Int, id: String)]

  init(_ strategies: [EducationStrategy]) {
    let promises = strategies.flatMap { strategy in strategy.promises.map { (strategy, $0.promise) } }
    self.promises = promises
    words = WordIndex(
      promises.map { _, promise in
        let measures = promise.measures.flatMap { [$0.title] + ($0.series + $0.context).map(\.indicator) }
        return Set(([promise.title, promise.statement] + measures).flatMap(SearchWords.split))
      })
    ids = promises.enumerated().flatMap { place, entry in
      ([entry.1.id] + entry.1.measures.map(\.id)).map {
        (place, " \(SearchWords.all($0).joined(separator: " ")) ")
      }
    }
  }

  /// For finding what is meant by a word.
  var vocabulary: WordIndex { words }

  /// The promises that have all the words, or whose id is typed, in their order.
  ///
  /// - Parameter typed: everything that was typed, as words with a space around.
  func found(_ wanted: [String], typed: String) -> [(strategy: EducationStrategy, promise: Promise)] {
    var places = Set(ids.filter { typed.contains($0.id) }.map(\.place))
    if let first = wanted.first {
      func having(_ word: String) -> Set<Int> { words.texts(startingWith: SearchWords.stem(word)) }
      places.formUnion(wanted.dropFirst().reduce(having(first)) { $0.isEmpty ? $0 : $0.intersection(having($1)) })
    }
    return places.sorted().map { promises[$0] }
  }
}
