import PublishedData

/// Which group of children a filter's item means: by the names of `definitions/characteristics.yaml`, and by what
/// indicators have called so in other data sets.
struct GroupWords {
  /// By a word without capitals, spaces and signs.
  private var groups: [String: String] = [:]
  /// Words that are of nothing else, wherever they stand.
  private var sure: Set<String> = []

  init(_ characteristics: [Characteristic], _ indicators: [Indicator]) {
    for group in characteristics where group.id != Characteristic.everyone {
      for word in [group.id, group.name, group.short] { add(word, group.id) }
      for word in group.called { add(word, group.id, isSure: true) }
    }
    for series in indicators.flatMap(\.series) where series.characteristic.id != Characteristic.everyone {
      for name in [series.measure, series.earlier].compactMap(\.self) + series.also.map(\.figures) {
        let parts = name.split(separator: ": ", maxSplits: 1).last?.split(separator: ", ", maxSplits: 1) ?? []
        if parts.count == 2, name.contains(": ") { add(String(parts[1]), series.characteristic.id, isSure: true) }
      }
    }
  }

  private mutating func add(_ word: String, _ group: String, isSure: Bool = false) {
    let plain = GroupWords.plain(word)
    if groups[plain] == nil { groups[plain] = group }
    if isSure { sure.insert(plain) }
  }

  /// The groups that the items of a filter mean, by item; empty where too few do for it to be a filter of groups.
  func groups(of items: [String]) -> [String: String] {
    let found = items.compactMap { item in groups[GroupWords.plain(item)].map { (item, $0) } }
    // One of many items, such as “any other ethnic group” among ages and sexes, makes no filter of groups.
    let isSure = found.count * 4 >= items.count && found.contains { sure.contains(GroupWords.plain($0.0)) }
    let isOfGroups = Set(found.map(\.1)).count > 1 || isSure
    return isOfGroups ? Dictionary(found, uniquingKeysWith: { first, _ in first }) : [:]
  }

  private static func plain(_ word: String) -> String { word.lowercased().filter { $0.isLetter || $0.isNumber } }
}
