import PublishedData

/// How much each word says of which indicator is meant, and how well words fit one.
struct WordWeights: Sendable {
  private let weights: [String: Double]
  /// The words of each of an indicator's names; of what it counts.
  private let names: [[Set<String>]]
  private let scopes: [Set<String>]

  /// A fit below this says nothing.
  static let least = 1.2

  init(_ indicators: [Indicator]) {
    names = indicators.map { ([$0.name] + $0.called).map(WordWeights.stems) }
    scopes = indicators.map { WordWeights.stems($0.scope + " " + $0.topic) }
    var counts: [String: Int] = [:]
    for (names, scope) in zip(names, scopes) {
      for word in names.reduce(scope, { $0.union($1) }) { counts[word, default: 0] += 1 }
    }
    let total = Double(indicators.count)
    weights = counts.mapValues { (total / Double($0)).squareRoot().squareRoot() }
  }

  /// The best of its names, by the weight of the words held and how much of the name they are; and a little for what it counts.
  func score(of place: Int, _ promise: PromiseWords) -> Double {
    let best =
      names[place].map { name in
        let held = weight(name.intersection(promise.stems))
        let whole = weight(name)
        return whole > 0 ? held * (held / whole) * (name.isSubset(of: promise.stems) ? 1.3 : 1) : 0
      }.max() ?? 0
    return best + 0.12 * weight(scopes[place].intersection(promise.stems))
  }

  /// Whether every word of one of its names is held.
  func isNamed(_ place: Int, in promise: PromiseWords) -> Bool {
    names[place].contains { $0.isSubset(of: promise.stems) }
  }

  private func weight(_ words: Set<String>) -> Double { words.reduce(0) { $0 + (weights[$1] ?? 0) } }

  private static func stems(_ text: String) -> Set<String> { Set(SearchWords.split(text).flatMap(SearchWords.written)) }
}
