import Days
public import PublishedData

/// What is held of each release: for a page, a terminal, and as files.
public struct ReleasesReport: Sendable {
  private let summaries: [ReleaseSummary]

  public init(_ summaries: [ReleaseSummary]) { self.summaries = summaries }

  /// How many numbers there are in all releases.
  public var numbers: Int { summaries.reduce(0) { $0 + $1.counts.numbers } }

  /// The id, the title and the facts of each release.
  public var sections: [(id: String, title: String, facts: [MeasureReport.Fact])] {
    summaries.map { summary in
      let notices = summary.notices.map(\.message).joined(separator: " ")
      return (
        summary.release.id, summary.release.title,
        ReleasesReport.withdrawn(summary.release) + [
          .init("Known from", summary.release.knownFrom.spelled), .init("Taken from", summary.release.source),
          .init("Figures", figures(summary.counts)), .init("Neighbours", editions(summary.counts)),
          .init("Noticed", notices.isEmpty ? "nothing" : notices),
        ]
      )
    }
  }

  private static func withdrawn(_ release: Release) -> [MeasureReport.Fact] {
    release.withdrawal.map { [.init("Withdrawn", "on \($0.day.spelled): \($0.reason)")] } ?? []
  }

  private func figures(_ counts: ReleaseCounts) -> String {
    "\(counts.numbers) numbers in \(counts.series) series for \(counts.areas) areas; \(counts.observations - counts.numbers) cells without one"
  }

  private func editions(_ counts: ReleaseCounts) -> String {
    let editions = counts.editions.map { "\($0.name) (\($0.authorities) authorities)" }.joined(separator: ", ")
    return editions.isEmpty ? "none" : editions
  }

  public var csv: String {
    let header = [
      "release", "title", "known_from", "withdrawn_on", "source", "observations", "numbers", "series", "areas",
    ]
    return CSVText.lines(
      [header]
        + summaries.map { summary in
          let (release, counts) = (summary.release, summary.counts)
          return [
            release.id, release.title, release.knownFrom.description, release.withdrawal?.day.description ?? "",
            release.source,
          ]
            + [counts.observations, counts.numbers, counts.series, counts.areas].map(String.init)
        })
  }

  public var json: JSON { .object([("releases", .array(summaries.map(object)))]) }

  private func object(_ summary: ReleaseSummary) -> JSON {
    let (release, counts) = (summary.release, summary.counts)
    return .object([
      ("id", .string(release.id)), ("title", .string(release.title)),
      ("known_from", .string(release.knownFrom.description)),
      ("withdrawn_on", .optional(release.withdrawal?.day.description)),
      ("withdrawn_because", .optional(release.withdrawal?.reason)), ("source", .string(release.source)),
      ("observations", .integer(counts.observations)), ("numbers", .integer(counts.numbers)),
      ("series", .integer(counts.series)), ("areas", .integer(counts.areas)),
      ("notices", .array(summary.notices.map { .string($0.message) })),
    ])
  }

  /// The releases for a terminal.
  public func text(_ style: TextStyle) -> String { summaries.map(lines).joined(separator: "\n") }

  private func lines(_ summary: ReleaseSummary) -> String {
    let counts = summary.counts
    let labels = summary.labels.map { "\($0.count) \($0.form.rawValue)" }.joined(separator: ", ")
    let dictionary = counts.dictionaryLines == 0 ? "" : " (\(counts.dictionaryLines) dictionary lines)"
    let facts = [
      ("Release", "\(summary.release.id), known from \(summary.release.knownFrom.spelled)"),
      ("Source", summary.release.source),
      (
        "Observations",
        "\(counts.observations) rows: \(counts.numbers) numbers, \(counts.observations - counts.numbers) without"
      ),
      (
        "Series",
        "\(counts.series) of \(counts.measures) measures\(dictionary), \(counts.areas) areas"
      ),
      ("Period labels", "\(summary.labels.reduce(0) { $0 + $1.count }): \(labels)"),
      ("Neighbours", editions(counts)),
      ("Noticed", summary.notices.isEmpty ? "nothing" : "\(summary.notices.count)"),
    ]
    let notices = summary.notices.map { "  \($0.line.map { "line \($0): " } ?? "")\($0.message) (\($0.check))" }
    let width = facts.map(\.0.count).max() ?? 0
    let withdrawn = ReleasesReport.withdrawn(summary.release).map { "\($0.term) \($0.detail)" }
    let aligned = facts.map { $0.0 + String(repeating: " ", count: width + 2 - $0.0.count) + $0.1 }
    return (aligned + withdrawn + notices).joined(separator: "\n") + "\n"
  }
}
