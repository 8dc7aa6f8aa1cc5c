import Synchronization

/// How much was read and judged so far: what tests hold against what a request should cost.
package final class WorkCounts: Sendable {
  package struct Counts: Equatable {
    /// Strategies read from their texts, the sentences of targets read in them, measures judged, and national commitments
    /// judged for an area.
    package var texts, sentences, evaluations, commitments: Int

    package init(texts: Int = 0, sentences: Int = 0, evaluations: Int = 0, commitments: Int = 0) {
      (self.texts, self.sentences, self.evaluations) = (texts, sentences, evaluations)
      self.commitments = commitments
    }
  }

  private let counts = Mutex(Counts())

  package init() {}

  package var now: Counts { counts.withLock { $0 } }

  package func add(texts: Int = 0, sentences: Int = 0, evaluations: Int = 0, commitments: Int = 0) {
    counts.withLock {
      $0.texts += texts
      $0.sentences += sentences
      $0.evaluations += evaluations
      $0.commitments += commitments
    }
  }
}
