public import Findings

/// A data set held against the standard, stage by stage: a stage with an error ends the screening once all of its rules
/// have been asked, since what comes later would only repeat the fault.
public struct Screening: Sendable {
  /// In the order in which they were asked.
  public let results: [Result]
  /// The stage that ended it; nil where every stage was reached.
  public let endedAt: ScreeningStage?
  public let rowCount: Int

  public struct Result: Sendable {
    public let stage: ScreeningStage
    public let rule: ScreeningRule
    public let findings: [Finding]

    /// What the rule says of the file.
    public var outcome: Outcome {
      if findings.contains(where: { $0.severity == .error }) { return .fail }
      return findings.contains { $0.severity == .warning } ? .warning : .pass
    }
  }

  public enum Outcome: String, Sendable, CaseIterable {
    case pass, warning, fail
  }

  /// Asks every rule of a pair.
  public init(_ pair: DataSetPair) {
    var results: [Result] = []
    var ended: ScreeningStage?
    for stage in ScreeningStage.allCases {
      let asked = stage.rules.map { rule in
        Result(stage: stage, rule: rule, findings: (stage == .fileRead ? pair.notes : []) + rule.findings(in: pair))
      }
      results += asked
      guard !asked.contains(where: { $0.outcome == .fail }) else {
        ended = stage
        break
      }
    }
    self.results = results
    endedAt = ended
    rowCount = pair.data.rowCount
  }

  /// What there is to say of files that could not be read.
  public init(unread findings: [Finding]) {
    results = [Result(stage: .fileRead, rule: .fileRead, findings: findings)]
    endedAt = .fileRead
    rowCount = 0
  }

  public var findings: [Finding] { results.flatMap(\.findings) }
  /// Whether no rule fails; warnings don't.
  public var passes: Bool { endedAt == nil }

  /// Pass, warning or fail, as the worst of its rules.
  public var outcome: Outcome {
    if !passes { return .fail }
    return results.contains { $0.outcome == .warning } ? .warning : .pass
  }

  /// Whether the public interface for programs may take the data set as it is.
  public var suitsAPI: Bool {
    passes && !results.contains { $0.stage == .api && $0.outcome == .warning } && !isWorkbook
  }

  /// Whether a file is a workbook, and has to be saved as CSV before it is published.
  public var isWorkbook: Bool {
    results.contains { $0.rule.id == ScreeningRule.filenameCSV.id && $0.outcome == .warning }
  }
}
