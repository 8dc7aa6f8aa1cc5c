import PublishedData

/// Which group of children the words of a promise name.
struct GroupWords {
  private let promise: PromiseWords

  init(_ promise: PromiseWords) { self.promise = promise }

  /// The series of the group that is named, or of everyone; and how well that fits: an indicator without the group that is named
  /// fits less.
  func series(of indicator: Indicator) -> (Indicator.Series?, share: Double) {
    let named = indicator.series.filter { names($0.characteristic) }
    if let found = named.max(by: { length($0.characteristic) < length($1.characteristic) }) { return (found, 1.15) }
    return (indicator.series.first, 1)
  }

  private func names(_ group: Characteristic) -> Bool {
    guard group.id != "all", !group.id.hasPrefix("not-"), !group.id.hasPrefix("no-") else { return false }
    return ([group.short, group.name] + group.called).contains { name in
      let words = Set(SearchWords.split(name).map(SearchWords.stem)).subtracting(GroupWords.everyday)
      return !words.isEmpty && words.isSubset(of: promise.stems)
    }
  }

  private func length(_ group: Characteristic) -> Int { SearchWords.split(group.short).count }

  /// Words for children that name no group of them.
  private static let everyday: Set<String> = [
    "pupil", "children", "child", "with", "who", "are", "eligible", "people", "young", "have", "an", "to", "be", "all",
    "other",
  ]
}
