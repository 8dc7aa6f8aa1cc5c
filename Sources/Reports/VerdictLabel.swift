public import Strategy

/// A verdict as every place shows it: a shape and a word, each enough alone, and the reason where there is no verdict.
public struct VerdictLabel: Equatable, Sendable {
  public let verdict: Verdict

  public init(_ verdict: Verdict) { self.verdict = verdict }

  /// The shape as a character, for terminals.
  public var shape: String {
    switch verdict {
    case .met: "●"
    case .onCourse: "◐"
    case .offCourse: "◔"
    case .notMet: "✕"
    case .noVerdict: "○"
    }
  }

  /// `Not met`.
  public var word: String { English.capitalized(verdict.name) }

  /// `not published`; nil where there is a verdict.
  public var reason: String? { verdict.reason?.name }

  /// `Held`, `Still not`.
  public static func word(_ since: SinceDeadline) -> String { English.capitalized(since.rawValue) }
}
