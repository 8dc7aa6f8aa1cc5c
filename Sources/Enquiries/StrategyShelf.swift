package import PublishedData
package import Strategy
import Synchronization
import TargetSentences

/// Strategies as they were read from their texts, so that no text and no sentence is read twice: of what is published and of
/// drafts, those asked for last.
///
/// A text is read against a catalogue of indicators, so there is one shelf for each state of the published record.
public final class StrategyShelf: Sendable {
  /// Reads a strategy's text, asking for the meaning of every sentence of a target.
  package typealias Reader =
    @Sendable (
      _ text: String, _ file: String, Catalogue, @escaping SentenceReading
    ) throws -> EducationStrategy

  private let catalogue: Catalogue
  private let read: Reader
  private let kept = Mutex(Kept())
  /// What was done for everything that is read against this catalogue.
  package let counts = WorkCounts()

  private struct Kept {
    var texts: [String: (strategy: EducationStrategy, use: Int)] = [:]
    var uses = 0
    var sentences: [String: StatedTarget] = [:]
  }

  /// How many texts are kept, and how many sentences.
  private static let most = 64, mostSentences = 20_000

  package init(_ catalogue: Catalogue, reading read: @escaping Reader) {
    self.catalogue = catalogue
    self.read = read
  }

  /// - Parameters:
  ///   - file: what to call the text in a message.
  ///   - pinned: what its targets were understood as when they were published; that holds.
  /// - Throws: `FindingsError`.
  package func strategy(_ text: String, file: String, pinned: [PinnedReading] = []) throws -> EducationStrategy {
    let moved = pinned.filter { pin in (try? sentence(pin.wording)).map { !$0.isRead(as: pin) } ?? true }
    // Nearly always there are none, and a text is itself.
    let key = moved.isEmpty ? text : "\(text)\n\(moved.map { "\($0.wording) = \($0.canonical) \($0.isOpen)" })"
    let found = kept.withLock { kept -> EducationStrategy? in
      kept.uses += 1
      kept.texts[key]?.use = kept.uses
      return kept.texts[key]?.strategy
    }
    if let found { return found }
    counts.add(texts: 1)
    let pins = Dictionary(moved.map { ($0.wording, $0) }, uniquingKeysWith: { first, _ in first })
    let strategy = try read(text, file, catalogue) {
      wording throws(TargetSentence.Refusal) in
      guard let pin = pins[wording] else { return try self.sentence(wording) }
      return try StatedTarget(pinned: pin, now: try? self.sentence(wording))
    }
    kept.withLock { kept in
      kept.texts[key] = (strategy, kept.uses)
      if kept.texts.count > StrategyShelf.most, let oldest = kept.texts.min(by: { $0.value.use < $1.value.use }) {
        kept.texts[oldest.key] = nil
      }
    }
    return strategy
  }

  private func sentence(_ wording: String) throws(TargetSentence.Refusal) -> StatedTarget {
    if let known = kept.withLock({ $0.sentences[wording] }) { return known }
    counts.add(sentences: 1)
    let target = try StatedTarget(reading: wording)
    kept.withLock { kept in
      if kept.sentences.count >= StrategyShelf.mostSentences { kept.sentences = [:] }
      kept.sentences[wording] = target
    }
    return target
  }
}
