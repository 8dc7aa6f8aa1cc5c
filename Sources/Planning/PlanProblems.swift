import DefinitionFiles
import Findings
import Strategy

/// Why a change to a plan was not taken: everything that is wrong with it, by field.
public struct PlanProblems: Error, Sendable {
  public let problems: [Problem]

  /// One thing that is wrong, or open.
  public struct Problem: Sendable, Equatable {
    /// The name of the field of the part; empty where it is about none.
    public let field: String
    public let message: String
    /// What the words could mean, as sentences to choose from; empty where they are not understood at all.
    public let readings: [String]

    public init(field: String, _ message: String, readings: [String] = []) {
      self.field = field
      self.message = message
      self.readings = readings
    }
  }

  public init(_ problems: [Problem]) { self.problems = problems }

  init(_ field: String, _ message: String) { problems = [Problem(field: field, message)] }

  /// Findings in the file as it would be, by the fields of the part that was changed.
  init(_ findings: [Finding], in text: StrategyText, changing part: PlanPart) {
    problems = findings.map { finding in
      let found = text.field(of: finding)
      let field = found?.part == part ? found?.field ?? "" : finding.check == "id-twice" ? "id" : ""
      return Problem(field: field, finding.message)
    }
  }
}
