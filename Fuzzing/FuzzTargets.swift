import TargetSentences

/// Takes bytes for the sentence of a target. What can be read, and each answer to its questions, must be read again from
/// the sentence that is written of it, as the same rule and without a question.
@Sendable func readTarget(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  do {
    let reading = try TargetSentence.read(text)
    for target in [reading.target] + reading.ambiguities.flatMap(\.readings) { expectSame(target, of: text) }
  } catch {
    if error.description.isEmpty { fatalError("A sentence is refused and nothing is said.") }
  }
}

private func expectSame(_ target: Target, of text: String) {
  let written = TargetSentence.write(target)
  do {
    let again = try TargetSentence.read(written)
    if again.target != target || TargetSentence.write(again.target) != written {
      fatalError("“\(text)” is written “\(written)”, which is read as “\(TargetSentence.write(again.target))”.")
    }
    if !again.ambiguities.isEmpty { fatalError("“\(text)” is written “\(written)”, which leaves a question.") }
  } catch {
    fatalError("“\(text)” is written “\(written)”, which is refused: \(error)")
  }
}
