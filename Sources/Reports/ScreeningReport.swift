public import Findings
public import Screening

/// What a screening found: for a page, a terminal, and programs.
public struct ScreeningReport: Sendable {
  private let dataFile: String
  private let metadataFile: String
  private let screening: Screening

  public init(dataFile: String, metadataFile: String, _ screening: Screening) {
    self.dataFile = dataFile
    self.metadataFile = metadataFile
    self.screening = screening
  }

  /// What was found, in the order of the rules.
  public var findings: [Finding] { screening.findings }

  /// In one sentence, how it came out.
  public var summary: String {
    let rows = screening.rowCount == 1 ? "1 row" : "\(screening.rowCount) rows"
    switch screening.outcome {
    case .pass: return "Passed: \(rows), \(findings.isEmpty ? "nothing found" : "nothing to put right")."
    case .warning: return "Passed: \(rows), \(counted(.warning))."
    case .fail: return "Not passed: \(counted(.fail))\(also). \(ending)"
    }
  }

  /// Whether programs can read the data set as it is; nil where it does not pass, or is no CSV yet.
  public var advice: String? {
    guard screening.passes, !screening.isWorkbook else { return nil }
    return screening.suitsAPI
      ? "Programs can read it as it is."
      : "Programs would stumble over what is said under “\(ScreeningStage.api.rawValue)”."
  }

  private var also: String { count(.warning) == 0 ? "" : ", \(counted(.warning))" }

  private var ending: String {
    guard let stage = screening.endedAt, stage != ScreeningStage.allCases.last else { return "" }
    return "It ended at “\(stage.rawValue)”: what comes after is asked once this is mended."
  }

  private func count(_ outcome: Screening.Outcome) -> Int { screening.results.count { $0.outcome == outcome } }

  private func counted(_ outcome: Screening.Outcome) -> String {
    let count = count(outcome)
    let noun = outcome == .fail ? ("rule is broken", "rules are broken") : ("rule warns", "rules warn")
    return "\(count) \(count == 1 ? noun.0 : noun.1)"
  }

  /// For a terminal.
  public func text(_ style: TextStyle) -> String {
    let parts = screening.results.filter { !$0.findings.isEmpty }.map { result in
      let sign = sign(result.outcome, style)
      let lines = result.findings.map { "    \($0.place): \($0.message)" }
      return (["\(sign)  \(result.stage.rawValue): \(result.rule.id)"] + lines).joined(separator: "\n")
    }
    return (parts + [[summary, advice].compactMap { $0 }.joined(separator: " ")]).joined(separator: "\n\n") + "\n"
  }

  private func sign(_ outcome: Screening.Outcome, _ style: TextStyle) -> String {
    switch outcome {
    case .fail: style.bold("✗ fail")
    case .warning: "! warning"
    case .pass: "· note"
    }
  }

  public var json: JSON {
    .object([
      ("data", .string(dataFile)), ("metadata", .string(metadataFile)), ("rows", .integer(screening.rowCount)),
      ("outcome", .string(screening.outcome.rawValue)), ("suits_api", .bool(screening.suitsAPI)),
      ("ended_at", .optional(screening.endedAt?.rawValue)),
      ("rules", .array(screening.results.map(object))),
    ])
  }

  private func object(_ result: Screening.Result) -> JSON {
    .object([
      ("stage", .string(result.stage.rawValue)), ("rule", .string(result.rule.id)),
      ("asks", .string(result.rule.asks)), ("outcome", .string(result.outcome.rawValue)),
      ("findings", .array(result.findings.map(object))),
    ])
  }

  private func object(_ finding: Finding) -> JSON {
    .object([
      ("severity", .string(finding.severity.rawValue)), ("message", .string(finding.message)),
      ("file", .string(finding.file)), ("line", .optional(finding.line)),
      ("column", .optional(finding.column)),
    ])
  }
}
