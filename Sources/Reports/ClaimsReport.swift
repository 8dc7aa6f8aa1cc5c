public import Claims
import PublishedData
import Strategy

/// What a document claims, each claim with what the record says of it: for a terminal and as files.
public struct ClaimsReport: Sendable {
  /// The document's name.
  public let file: String
  /// The name of the council whose document it is.
  public let authority: String
  /// In the document's order.
  public let claims: [CheckedClaim]

  public init(_ claims: [CheckedClaim], of file: String, authority: String) {
    (self.claims, self.file, self.authority) = (claims, file, authority)
  }

  /// Whether something in it is wrong or out of date.
  public var hasMistakes: Bool { claims.contains { $0.outcome == .wrong || $0.outcome == .outOfDate } }

  /// `Of 12 claims 9 are right, 1 is wrong, 1 is out of date and 1 can’t be checked.`
  public var sentence: String {
    guard !claims.isEmpty else { return "No sentence states a figure, a rank, a change, a comparison or a verdict." }
    let counts = CheckedClaim.Outcome.allCases.compactMap { outcome -> String? in
      let count = claims.count { $0.outcome == outcome }
      guard count > 0 else { return nil }
      return outcome == .unchecked
        ? "\(count) can’t be checked" : "\(count) \(English.plural(count, "is", "are")) \(outcome.rawValue)"
    }
    return "Of \(claims.count) \(English.plural(claims.count, "claim", "claims")) \(English.list(counts))."
  }

  public func text(_ style: TextStyle) -> String {
    let shown = claims.filter { $0.outcome != .right } + claims.filter { $0.outcome == .right }
    let lines = shown.flatMap { claim in
      [
        "", style.bold("\(English.capitalized(claim.outcome.rawValue)): “\(claim.words)”"),
        "  " + TextLayout.wrapped(claim.told, indent: 2),
        style.muted(
          "  "
            + TextLayout.wrapped("In “\(claim.sentence)”" + (claim.place.isEmpty ? "" : " (\(claim.place))"), indent: 2)
        ),
      ]
    }
    return ([TextLayout.wrapped(sentence)] + lines).joined(separator: "\n") + "\n"
  }

  public var csv: String {
    CSVText.lines(
      [["outcome", "claim", "told", "sentence", "place", "indicator", "group", "time_period", "value"]]
        + claims.map { claim in
          let figure = claim.figure
          return [
            claim.outcome.rawValue, claim.words, claim.told, claim.sentence, claim.place, figure?.indicator.id ?? "",
            figure?.group.id ?? "", figure?.period.label ?? "", figure.map { CSVText.number($0.number) } ?? "",
          ]
        })
  }

  public var json: JSON {
    .object([
      ("document", .string(file)), ("authority", .string(authority)), ("sentence", .string(sentence)),
      (
        "claims",
        .array(
          claims.map { claim in
            .object([
              ("outcome", .string(claim.outcome.rawValue)), ("claim", .string(claim.words)),
              ("told", .string(claim.told)),
              ("sentence", .string(claim.sentence)), ("place", .string(claim.place)),
              ("indicator", .optional(claim.figure?.indicator.id)), ("group", .optional(claim.figure?.group.id)),
              ("time_period", .optional(claim.figure?.period.label)),
              ("value", claim.figure.map { .number($0.number) } ?? .null),
            ])
          })
      ),
    ])
  }
}
