/// What a published file writes where it gives no number, as written.
public struct DataSymbol: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// LAIT's one sign for every cause.
  public static let dash = DataSymbol("-")

  /// Every symbol that a file may hold, in the order that blocks number them: new ones go at the end.
  public static let all = ["-", "x", "z", "c", "k", "low", "u", ":", "~", ".", "..", "", "NA", "NaN", "NULL"]
    .map { DataSymbol($0) }

  /// The symbol that a cell holds, capitals aside; nil where it holds something else.
  public init?(cell: String) {
    guard let symbol = DataSymbol.all.first(where: { $0.text.lowercased() == cell.lowercased() }) else { return nil }
    self = symbol
  }

  /// Why there is no number, as far as the symbol says.
  public var reason: MissingReason {
    switch text.lowercased() {
    case "z", ".": .notApplicable
    case "x", ":": .notAvailable
    case "c": .suppressed
    case "low", "k", "~": .roundsToZero
    case "u": .lowReliability
    default: .notStated
    }
  }
}

/// Why a figure is absent. Absence is a value: it is never zero and never counts as met.
public enum MissingReason: String, Sendable, CaseIterable {
  case notApplicable = "not applicable"
  case notAvailable = "not available"
  case suppressed
  case roundsToZero = "rounds to zero"
  case lowReliability = "low reliability"
  /// The publisher uses one sign for several causes and does not say which.
  case notStated = "reason not stated"
}
