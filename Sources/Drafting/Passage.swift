import WrittenDocuments

/// A sentence, an item or a cell of a document, with what its surroundings say of it.
struct Passage {
  let text: String
  let place: WrittenPlace
  let section: Section
  /// The year or date by which the surroundings say all is to be so: of “By 2024 we want to see:”.
  let by: String?
  /// Whether it is an item of a list or a cell, which may be a promise without being a sentence.
  let isListed: Bool

  /// What a part of a document is for.
  enum Section {
    /// What is to come about: measures of success, targets, outcomes.
    case outcomes
    /// What is to be done for it.
    case actions
    /// Everything else: the story, the context, the figures of today.
    case other
  }
}

extension Passage {
  func saying(_ text: String) -> Passage {
    Passage(text: text, place: place, section: section, by: by, isListed: isListed)
  }
}
