import Findings

package import Benchmarking
import PublishedData
import Synchronization

/// What a search of a published record looks into: made when it is first asked for, once.
package final class SearchIndex: Sendable {
  private let record: PublishedRecord
  private let kept = Mutex<(indicators: IndicatorIndex, areas: NamedAreas)?>(nil)

  package init(_ record: PublishedRecord) { self.record = record }

  var indicators: IndicatorIndex { whole.indicators }
  var areas: NamedAreas { whole.areas }

  private var whole: (indicators: IndicatorIndex, areas: NamedAreas) {
    kept.withLock { kept in
      if let kept { return kept }
      let made = (IndicatorIndex(record), NamedAreas(in: record))
      kept = made
      return made
    }
  }
}

/// The words of every indicator.
struct IndicatorIndex: Sendable {
  let record: PublishedRecord
  private let names: WordIndex
  private let rest: WordIndex
  /// How many words each name has.
  private let lengths: [Int]

  init(_ record: PublishedRecord) {
    self.record = record
    let indicators = record.catalogue.indicators
    let names = indicators.map { Set(SearchWords.split($0.id) + SearchWords.split($0.name)) }
    self.names = WordIndex(names)
    lengths = names.map(\.count)
    rest = WordIndex(indicators.map { IndicatorIndex.others($0, record) })
  }

  /// The words of its meaning, of its groups, and the publisher's own.
  private static func others(_ indicator: Indicator, _ record: PublishedRecord) -> Set<String> {
    let published = indicator.series.compactMap { record.cubes[$0.dataSet]?.block($0.measure)?.measure }
    let groups = indicator.series.map(\.characteristic)
    return Set(
      ([indicator.topic, indicator.scope] + groups.flatMap { [$0.id, $0.name, $0.short] }
        + published.flatMap { [$0.shortName, $0.name, $0.chartTitle, $0.axisUnit] } + published.flatMap(\.topics))
        .flatMap(SearchWords.split))
  }

  /// The words that are meant.
  func meant(by word: String) -> [String] { SearchWords.meant(by: word, [names, rest]) }

  /// How many of the words each indicator has, and how well they fit: a whole word of the name counts most.
  func scores(_ wanted: [String]) -> [(words: Int, points: Int)] {
    var scores = lengths.map { (words: 0, points: -$0) }
    for word in wanted {
      let stem = SearchWords.stem(word)
      var left = Set(lengths.indices)
      let found = [
        (8, names.texts(having: word)), (5, names.texts(startingWith: stem)), (2, rest.texts(having: word)),
        (1, rest.texts(startingWith: stem)),
      ]
      for (points, texts) in found {
        for place in left.intersection(texts) {
          scores[place] = (scores[place].words + 1, scores[place].points + points * 100)
        }
        left.subtract(texts)
      }
    }
    return scores
  }
}
