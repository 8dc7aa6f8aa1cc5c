import Days
public import PublishedData
public import Strategy

/// One release, and what it changed beside the one before of its data set.
public struct ReleaseReport: Sendable {
  public let release: Release
  private let summary: ReleaseSummary
  /// The release before; nil where it is the first that is held.
  public let earlier: Release?
  /// Nil where there is none before.
  public let changes: DifferenceReport?

  public init(_ summary: ReleaseSummary, beside earlier: Release?, _ difference: ReleaseDifference?) {
    self.summary = summary
    self.earlier = earlier
    release = summary.release
    changes = earlier.flatMap { earlier in
      difference.map { DifferenceReport(title: "What \(summary.release.id) changed beside \(earlier.id)", $0) }
    }
  }

  /// What is held of it.
  public var facts: [MeasureReport.Fact] {
    ReleasesReport([summary]).sections.flatMap(\.facts)
      + (summary.takenIn.map { [.init("Imported", "on \($0.spelled)")] } ?? [])
  }

  public var csv: String { changes?.csv ?? CSVText.lines([["measure", "area", "time_period", "before", "after"]]) }

  public var json: JSON {
    .object([
      ("release", .string(release.id)), ("title", .string(release.title)),
      ("known_from", .string(release.knownFrom.description)), ("imported_on", .optional(summary.takenIn?.description)),
      ("source", .string(release.source)),
      ("withdrawn_on", .optional(release.withdrawal?.day.description)),
      ("withdrawn_because", .optional(release.withdrawal?.reason)),
      ("earlier_release", .optional(earlier?.id)), ("changes", changes?.json ?? .null),
    ])
  }
}
