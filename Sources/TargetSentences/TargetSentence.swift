/// The English sentence of a target, read and written.
///
/// It reads the ways in which councils word their promises and writes one way for each rule
/// (`docs/reference/targets.md`). Every word that could change the meaning must be understood, or the whole sentence is refused; where the words
/// leave a choice the reading carries a question, and what it would be under each answer.
public enum TargetSentence {
  private static let mostWords = 150

  /// - Throws: `Refusal`, which quotes what was not understood and says what might have been meant.
  public static func read(_ text: String) throws(Refusal) -> TargetReading {
    let words = SplitSentence.words(of: text)
    guard words.count <= mostWords else { throw Refusal(tooLong: text, most: mostWords) }
    let (target, reader) = read(words)
    guard let target else { throw Refusal(text, words) }
    // The sentence that is written of it has to be read as well.
    guard SplitSentence.words(of: write(target)).count <= mostWords else {
      throw Refusal(tooLong: text, most: mostWords, "written out, it")
    }
    return TargetReading(
      target: target, ambiguities: ambiguities(of: words, reader.questions), subject: reader.writtenSubject)
  }

  /// - Parameter answers: which option is taken of each question the words leave.
  static func read(_ words: [SentenceWord], answers: [Int] = []) -> (target: Target?, reader: SentenceReader) {
    var reader = SentenceReader(words, answers: answers)
    let target = reader.target()
    return (target, reader)
  }

  /// Each question with the targets under its answers, the other questions answered the first way.
  private static func ambiguities(of words: [SentenceWord], _ questions: [SentenceReader.Question]) -> [Ambiguity] {
    questions.indices.map { index in
      let readings = (0..<questions[index].options).compactMap { option in
        read(words, answers: [Int](repeating: 0, count: index) + [option]).target
      }
      return Ambiguity(question: questions[index].text, readings: readings)
    }
  }
}
