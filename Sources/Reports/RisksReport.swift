import Days
public import Strategy

/// A risk register as files: each risk as it is scored now.
public struct RisksReport: Sendable {
  private let strategy: EducationStrategy
  private let risks: [Risk]

  /// - Parameter risks: every score of each, the newest last.
  public init(_ risks: [[Risk]], of strategy: EducationStrategy) {
    self.risks = risks.compactMap(\.last)
    self.strategy = strategy
  }

  public var csv: String {
    let columns = [
      "strategy", "id", "risk", "likelihood", "impact", "score", "level", "mitigation", "owner", "status", "scored_on",
    ]
    return CSVText.lines(
      [columns]
        + risks.map { risk in
          [strategy.id, risk.id, risk.title] + [risk.likelihood, risk.impact, risk.score].map(String.init)
            + [risk.level.rawValue, risk.mitigation, risk.owner, risk.state.rawValue, risk.judgedOn.description]
        })
  }

  public var json: JSON {
    .object([
      ("strategy", .string(strategy.id)), ("title", .string(strategy.title)), ("risks", .array(risks.map(object))),
    ])
  }

  private func object(_ risk: Risk) -> JSON {
    .object([
      ("id", .string(risk.id)), ("risk", .string(risk.title)), ("likelihood", .integer(risk.likelihood)),
      ("impact", .integer(risk.impact)), ("score", .integer(risk.score)), ("level", .string(risk.level.rawValue)),
      ("mitigation", .string(risk.mitigation)), ("owner", .string(risk.owner)),
      ("status", .string(risk.state.rawValue)),
      ("scored_on", .string(risk.judgedOn.description)),
    ])
  }
}
