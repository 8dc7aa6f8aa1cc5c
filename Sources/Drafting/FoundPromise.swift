public import TargetSentences
public import WrittenDocuments

/// Something in a document that looks like a promise, and what was made of it.
public struct FoundPromise: Sendable {
  /// As it was written: the sentence, or what it was divided into; of a row of a table its cells with their heads.
  public let words: String
  /// What is measured, in the document's own words; empty where the sentence names nothing.
  public let subject: String
  public let place: WrittenPlace
  public let meaning: Meaning
  /// What the document says of the figure before: `23%`.
  public let baseline: String?
  /// What it states as figures already reached, each with the name of its column.
  public let actuals: [String]

  public enum Meaning: Sendable {
    /// One rule, in a canonical sentence. Not all of the words may have been needed: the rest is the subject.
    case read(Target, isWhole: Bool)
    /// Words that can be read in more than one way.
    case open([Ambiguity])
    /// Words that could not be made a rule, and why.
    case unread(TargetSentence.Refusal)
    /// It says what is wanted, and no figure, comparison or direction by which it could be judged.
    case wish
  }
}

extension FoundPromise.Meaning {
  /// The canonical sentence, where it is read in one way.
  public var sentence: String? {
    if case .read(let target, _) = self { TargetSentence.write(target) } else { nil }
  }
}
