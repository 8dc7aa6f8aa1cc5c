public import WrittenDocuments

/// Finds in a document what looks like promises, and reads each as a rule where its words allow.
///
/// It goes by kinds of words and by where they stand, and knows no sentence by heart: `docs/methods/promises.md`.
public struct FindPromises {
  public init() {}

  public func run(on document: WrittenDocument) -> FoundPlan {
    let tables = document.blocks.compactMap { block in
      if case .table(let table) = block.content { TableRows(table, at: block.place) } else { nil }
    }
    let passages = Passages(document).passages + tables.flatMap(\.passages)
    let inText = passages.flatMap { passage -> [FoundPromise] in
      switch PromiseLikeness(passage) {
      case .promise: ReadPassage(passage: passage).promises.filter { passage.keeps($0) }
      case .wish:
        [
          FoundPromise(
            words: passage.text.withoutListMarks, subject: "", place: passage.place, meaning: .wish, baseline: nil,
            actuals: [])
        ]
      case .none: []
      }
    }
    return FoundPlan(
      promises: (inText + tables.flatMap(\.promises)).withoutRepeats, actions: tables.flatMap(\.actions),
      passages: passages.count)
  }
}

extension Passage {
  /// Where nothing says that promises stand here, words that can't be read are one only with a figure or others to be held
  /// against; and a bare direction only of something that is measured.
  fileprivate func keeps(_ promise: FoundPromise) -> Bool {
    if section == .outcomes { return true }
    let marks = PromiseMarks(promise.words)
    switch promise.meaning {
    case .unread, .wish:
      return section == .actions && isListed && marks.isGuarantee
        || (marks.hasAmount || marks.isComparison || marks.isDated) && (marks.isFuture || marks.isDated)
          && !marks.isReport
          && marks.isMeasurable
    case .read, .open:
      return marks.isMeasurable || marks.hasNumber || marks.isDated || marks.isComparison
        || section == .actions && isListed && marks.isGuarantee
    }
  }
}

/// What was found in a document.
public struct FoundPlan: Sendable {
  /// Those of the text first, in the order in which they are read, then those of the tables' figures.
  public let promises: [FoundPromise]
  public let actions: [FoundAction]
  /// How many sentences, items and cells were looked at.
  public let passages: Int
}

extension [FoundPromise] {
  /// A sentence that stands in a summary and in its chapter is one promise.
  fileprivate var withoutRepeats: [FoundPromise] {
    var seen: Set<String> = []
    return filter { seen.insert($0.words.lowercased() + "|" + ($0.meaning.sentence ?? "")).inserted }
  }
}
