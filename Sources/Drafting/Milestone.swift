/// Something that is to stand, to be open, to be done by a day.
struct Milestone {
  let part: TargetPart

  /// What is said to be so by then.
  static let verbs = [
    "in place by", "built by", "open by", "opened by", "adopted by", "published by", "launched by", "completed by",
    "established by", "implemented by", "agreed by", "delivered by", "developed by", "introduced by", "appointed by",
  ]

  /// - Returns: nil for words that say no such thing.
  init?(_ words: [String]) {
    let bare = words.map(\.bare)
    guard
      let by = bare.indices.dropFirst(2).first(where: { place in
        bare[place] == "by" && Milestone.verbs.contains { $0.hasSuffix(bare[place - 1] + " by") }
          && place + 1 < bare.count
      })
    else { return nil }
    let date = words[(by + 1)...].prefix(3).map(\.withoutPunctuation)
    guard let year = date.firstIndex(where: { $0.prefix(4).isYear }) else { return nil }
    let what = words[..<by].joined(separator: " ").withoutQuotes
    part = TargetPart(target: "“\(what)” by \(date[...year].joined(separator: " "))", subject: what)
  }
}

extension String {
  fileprivate var withoutQuotes: String { filter { !"“”\"".contains($0) } }
}
