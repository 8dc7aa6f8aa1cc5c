import Days
public import Strategy
import TargetSentences

extension NationalCommitment {
  /// Who said it, where and when, and from when it holds.
  public var facts: [MeasureReport.Fact] {
    var facts = [
      MeasureReport.Fact("What it is", kind.words), MeasureReport.Fact("Who is held to it", scope.words),
      MeasureReport.Fact("Said by", saidBy),
      MeasureReport.Fact("Stated in", [source.title, source.place].filter { !$0.isEmpty }.joined(separator: ", ")),
      MeasureReport.Fact("Document", "\(source.publisher), \(source.date)"),
    ]
    if let from { facts.append(MeasureReport.Fact("In force from", from.spelled)) }
    if let deadline = measure.firstTarget.rule.deadline { facts.append(MeasureReport.Fact("By", deadline.text)) }
    if !reading.isEmpty { facts.append(MeasureReport.Fact("How it is read", reading)) }
    return facts
  }
}

extension NationalCommitment.Kind {
  /// `Law`.
  public var name: String { English.capitalized(rawValue == "ambition" ? "ambition of government" : rawValue) }

  /// What the word says of how binding it is.
  public var words: String {
    switch self {
    case .law: "Law: an authority must do it"
    case .guidance: "Guidance: an authority does it unless it has a good reason not to"
    case .ambition: "Ambition of government: what a government says it wants"
    }
  }

  /// `The law asks of every authority`.
  func asks(_ scope: NationalCommitment.Scope) -> String {
    let whose = scope == .authorities ? "of every authority" : "for England as a whole"
    return switch self {
    case .law: "The law asks \(whose)"
    case .guidance: "National guidance asks \(whose)"
    case .ambition: "A government’s ambition \(whose)"
    }
  }
}

extension NationalCommitment.Scope {
  /// `Each authority`.
  public var words: String {
    switch self {
    case .authorities: "Each authority by itself"
    case .england: "England as a whole; an authority’s figure is shown beside it"
    }
  }
}
