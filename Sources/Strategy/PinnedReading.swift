public import TargetSentences

/// What a target's sentence was understood as when it was published. It holds until the council changes the target: a later
/// program that reads the sentence otherwise says so and asks, and no verdict moves.
public struct PinnedReading: Hashable, Sendable {
  public let wording: String
  /// The canonical sentence of what was understood; where it was open, of its first reading.
  public let canonical: String
  /// Whether it could be read in more than one way, so that nothing was judged.
  public let isOpen: Bool

  public init(wording: String, canonical: String, isOpen: Bool) {
    self.wording = wording
    self.canonical = canonical
    self.isOpen = isOpen
  }
}

extension StatedTarget {
  /// What is pinned of it when it is published.
  public var reading: PinnedReading {
    PinnedReading(wording: wording, canonical: TargetSentence.write(rule), isOpen: !questions.isEmpty)
  }

  /// Whether it was understood so before: the same rule, or open then as now.
  public func isRead(as pinned: PinnedReading) -> Bool {
    pinned.isOpen ? !questions.isEmpty : questions.isEmpty && reading.canonical == pinned.canonical
  }

  /// The target as it was published, with the question that this program has about it.
  ///
  /// - Parameter now: what the sentence is read as by this program; nil where it is refused.
  /// - Throws: `TargetSentence.Refusal`, where this program no longer reads the canonical sentence either.
  public init(pinned: PinnedReading, now: StatedTarget?) throws(TargetSentence.Refusal) {
    let before = try TargetSentence.read(pinned.canonical).target
    let today =
      now.map {
        $0.questions.isEmpty ? "would be read as “\($0.reading.canonical)”" : "can be read in more than one way"
      }
      ?? "is no longer understood"
    let then = pinned.isOpen ? "it could be read in more than one way" : "it was read as “\(pinned.canonical)”"
    let question = "When “\(pinned.wording)” was published, \(then); now it \(today). Which is meant?"
    self.init(before, wording: pinned.wording, questions: pinned.isOpen ? [question] : [], asks: question)
  }
}

extension EducationStrategy {
  /// Every target that stands in it, those from before a change too.
  public var targets: [StatedTarget] { promises.flatMap(\.promise.measures).flatMap(\.targets) }
}

extension SuccessMeasure {
  /// Its target as first adopted, and each that took its place, in their order.
  public var targets: [StatedTarget] { [firstTarget] + amendments.map(\.target) }
}
