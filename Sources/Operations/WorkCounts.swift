import Synchronization

/// How much was read and judged so far: what tests hold against what a request should cost.
final class WorkCounts: Sendable {
  struct Counts: Equatable {
    /// Strategies read from their texts, the sentences of targets read in them, and measures judged.
    var texts = 0, sentences = 0, evaluations = 0
  }

  private let counts = Mutex(Counts())

  var now: Counts { counts.withLock { $0 } }

  func add(texts: Int = 0, sentences: Int = 0, evaluations: Int = 0) {
    counts.withLock {
      $0.texts += texts
      $0.sentences += sentences
      $0.evaluations += evaluations
    }
  }
}
