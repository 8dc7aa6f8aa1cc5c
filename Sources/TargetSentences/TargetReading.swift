/// What a sentence says: a target, and the questions its words leave open.
public struct TargetReading: Equatable, Sendable {
  /// The rule; where a question is open, the rule under its first answer, which nobody has confirmed.
  public let target: Target
  public let ambiguities: [Ambiguity]
  /// The words taken for what is measured, as they were written; empty where the sentence names nothing. They are no part
  /// of the rule: which indicator and which group are meant belongs to the measure, and is for a person to confirm.
  public let subject: String

  public init(target: Target, ambiguities: [Ambiguity] = [], subject: String = "") {
    self.target = target
    self.ambiguities = ambiguities
    self.subject = subject
  }

  /// The one sentence of the rule.
  public var canonical: String { TargetSentence.write(target) }
}

/// A question that the words of a target leave open: which days, points or per cent.
public struct Ambiguity: Equatable, Sendable {
  public let question: String
  /// The rule under each answer.
  public let readings: [Target]

  public init(question: String, readings: [Target]) {
    self.question = question
    self.readings = readings
  }

  /// The question with the rule under each answer, in one line.
  public var text: String { question + " " + sentences.map { "“\($0)”" }.joined(separator: " or ") }

  /// The sentences of the readings.
  public var sentences: [String] { readings.map { TargetSentence.write($0) } }
}
