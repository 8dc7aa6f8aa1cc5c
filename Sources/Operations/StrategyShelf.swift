import DefinitionFiles
import PublishedData
import Strategy
import Synchronization

/// Strategies as they were read from their texts, so that no text is read twice: of what is published and of drafts, those
/// asked for last.
///
/// A text is read against a catalogue of indicators, so there is one shelf for each state of the published record.
public final class StrategyShelf: Sendable {
  private let catalogue: Catalogue
  private let kept = Mutex<(texts: [String: (strategy: EducationStrategy, use: Int)], uses: Int)>(([:], 0))
  private let read = Mutex(0)

  /// How many texts are kept.
  private static let most = 64

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// How many texts were read so far, for tests.
  var readings: Int { read.withLock { $0 } }

  /// - Parameter file: what to call the text in a message.
  /// - Throws: `FindingsError`.
  func strategy(_ text: String, file: String) throws -> EducationStrategy {
    let found = kept.withLock { kept -> EducationStrategy? in
      kept.uses += 1
      kept.texts[text]?.use = kept.uses
      return kept.texts[text]?.strategy
    }
    if let found { return found }
    read.withLock { $0 += 1 }
    let strategy = try StrategyFile.read(text, file: file, catalogue: catalogue)
    kept.withLock { kept in
      kept.texts[text] = (strategy, kept.uses)
      if kept.texts.count > StrategyShelf.most, let oldest = kept.texts.min(by: { $0.value.use < $1.value.use }) {
        kept.texts[oldest.key] = nil
      }
    }
    return strategy
  }
}
