/// Takes apart a sentence that promises something of two measures: “reduce exclusions and increase attendance”,
/// “attendance of 94% in primary and 92% in secondary”.
enum SentenceParts {
  private static let joins: Set = ["and", ",", ";", "but", "while"]
  /// Longer sentences are seldom two targets, and each try is a reading.
  private static let mostWords = 40

  /// Where both sides of a join are whole targets, each of a measure that it names, those; else none.
  static func parts(of words: [SentenceWord]) -> [TargetSentence.Refusal.Part] {
    guard words.count <= mostWords else { return [] }
    for (place, word) in words.enumerated() where joins.contains(word.text) {
      let left = Array(words[..<place])
      let right = Array(words[(place + 1)...].drop { joins.contains($0.text) })
      guard let (second, end, isLeaning) = second(right, after: left) else { continue }
      // “Suspensions and exclusions fall”: what is said after the second measure is of both, where it has no verb of its own.
      let tails = (end...right.count).map { left + right[$0...] }
      guard let first = firstTarget(isLeaning ? [left + right[end...]] : tails.reversed()),
        first.subject != second.subject
      else {
        continue
      }
      let day = second.target.deadline
      let dated = day.map { day in Target(first.target.clauses.map { $0.by(day) }, join: first.target.join) }
      return [part(first.subject, dated ?? first.target), part(second.subject, second.target)]
    }
    return []
  }

  private typealias Named = (subject: String, target: Target)

  /// The second target, which may lean on what the first begins with: where its measure ends, and whether it leans.
  private static func second(_ right: [SentenceWord], after left: [SentenceWord]) -> (Named, Int, Bool)? {
    for length in 0...left.count {
      let words = Array(left[..<length]) + right
      guard let (named, reader) = reading(words) else { continue }
      // “Attendance rises and attainment …”: a measure of its own has nothing of the first.
      let inHead = reader.subject.contains { $0.lowerBound < length }
      let startsNamed = reader.subject.contains { $0.contains(length) }
      guard !(inHead && startsNamed) else { continue }
      return (named, max(0, (reader.subject.last?.upperBound ?? 0) - length), length > 0)
    }
    return nil
  }

  private static func part(_ subject: String, _ target: Target) -> TargetSentence.Refusal.Part {
    .init(subject: subject, sentence: TargetSentence.write(target))
  }

  private static func firstTarget(_ ways: [[SentenceWord]]) -> Named? {
    ways.lazy.compactMap { reading($0)?.0 }.first
  }

  private static func reading(_ words: [SentenceWord]) -> (Named, SentenceReader)? {
    let (target, reader) = TargetSentence.read(words)
    guard let target, reader.questions.isEmpty, !reader.subjectWords.isEmpty else { return nil }
    return ((reader.subjectWords, target), reader)
  }
}
