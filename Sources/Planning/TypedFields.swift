import Days
import DefinitionFiles
import Secrets
public import Strategy
import TargetSentences

extension PlanFields {
  /// The fields of a part out of everything that a form sent: trimmed, those left empty absent, those of ticked lists
  /// (`themes:early-years`) joined, days as they were meant.
  public init(typed form: [String: String], of kind: PlanPart.Kind) {
    self = [:]
    for (name, value) in form.sorted(by: { $0.key < $1.key }) {
      let pieces = name.split(separator: ":", maxSplits: 1).map(String.init)
      if pieces.count == 2 {
        let held = self[pieces[0]].map { "\($0), " } ?? ""
        if StrategyText.isField(pieces[0], of: kind) { self[pieces[0]] = held + pieces[1] }
      } else if StrategyText.isField(name, of: kind) {
        let trimmed = value.trimmed
        let day = kind.dayFields.contains(name) ? Day(typed: trimmed)?.description : nil
        self[name] = trimmed.isEmpty ? nil : day ?? trimmed
      }
    }
  }

  /// Tells these fields from any others.
  public var stamp: String {
    Digest(
      of: sorted { $0.key < $1.key }.map { "\($0.key.utf8.count):\($0.key)=\($0.value.utf8.count):\($0.value)" }
        .joined()
    )
    .hex
  }
}

extension String {
  /// Without the white space around it.
  public var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return String(rest.reversed().drop(while: \.isWhitespace).reversed())
  }
}
