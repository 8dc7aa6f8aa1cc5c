public import Days

/// The English sentence of a target, read and written.
///
/// It reads the ways in which councils word their promises and writes one way for each rule
/// (`docs/reference/targets.md`). Every word that could change the meaning must be understood, or the whole sentence is refused; where the words
/// leave a choice the reading carries a question, and what it would be under each answer.
public enum TargetSentence {
  private static let mostWords = 150

  /// - Parameter adopted: from when a deadline such as “within two years” counts; without it such a deadline is refused.
  /// - Throws: `Refusal`, which quotes what was not understood and says what might have been meant.
  public static func read(_ text: String, adopted: Day? = nil) throws(Refusal) -> TargetReading {
    let words = SplitSentence.words(of: text)
    guard words.count <= mostWords else { throw Refusal(tooLong: text, most: mostWords) }
    let (target, reader) = read(words, adopted: adopted)
    guard let target else { throw Refusal(text, words) }
    // The sentence that is written of it has to be read as well.
    guard SplitSentence.words(of: write(target)).count <= mostWords else {
      throw Refusal(tooLong: text, most: mostWords, "written out, it")
    }
    return TargetReading(
      target: target, ambiguities: ambiguities(of: words, reader.questions, adopted), subject: reader.writtenSubject)
  }

  /// - Parameter answers: which option is taken of each question the words leave.
  static func read(
    _ words: [SentenceWord], answers: [Int] = [], adopted: Day? = nil
  ) -> (target: Target?, reader: SentenceReader) {
    var reader = SentenceReader(words, answers: answers, adopted: adopted)
    let target = reader.target()
    return (target, reader)
  }

  /// Each question with the targets under its answers, the other questions answered the first way.
  private static func ambiguities(
    of words: [SentenceWord], _ questions: [SentenceReader.Question], _ adopted: Day?
  ) -> [Ambiguity] {
    questions.indices.map { index in
      let readings = (0..<questions[index].options).compactMap { option in
        read(words, answers: [Int](repeating: 0, count: index) + [option], adopted: adopted).target
      }
      return Ambiguity(question: questions[index].text, readings: readings)
    }
  }
}
