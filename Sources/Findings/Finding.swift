/// A problem in somebody's file: what is wrong, where, and what to do about it. Findings are collected, not thrown one
/// at a time, so that a file is mended in one sitting.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Sendable, CaseIterable {
    /// The file is not used.
    case error
    /// The file is used; a person should look.
    case warning
    /// The file is used; worth knowing.
    case note
  }

  /// The name of the check that found it, kebab-case and stable: `unknown-key`, `wrong-columns`.
  public let check: String
  public let severity: Severity
  /// What is wrong and what to do, in whole sentences.
  public let message: String
  /// The file as the person named it.
  public let file: String
  /// Line and column from 1, where they are known.
  public let line: Int?
  public let column: Int?

  public init(
    _ check: String, _ message: String, severity: Severity = .error, file: String, line: Int? = nil,
    column: Int? = nil
  ) {
    self.check = check
    self.severity = severity
    self.message = message
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Finding {
  /// `definitions/strategies/x.yaml:12:3`.
  public var place: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}

extension Finding: CustomStringConvertible {
  /// `definitions/strategies/x.yaml:12:3: error: … (unknown-key)`, the form editors and terminals link.
  public var description: String {
    "\(place): \(severity.rawValue): \(message) (\(check))"
  }
}

/// A file that can't be used, with everything found in it.
public struct FindingsError: Error, CustomStringConvertible, Sendable {
  public let findings: [Finding]

  public init(_ findings: [Finding]) { self.findings = findings }

  /// The most lines of one check in one file.
  private static let most = 20

  public var description: String { findings.lines(atMost: FindingsError.most).joined(separator: "\n") }
}
