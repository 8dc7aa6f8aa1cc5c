import Days
import Operations
import PublishedData
import Reports
import Store

/// What is held of each release, for a terminal.
struct ReleasesReport {
  private let summaries: [ReleaseSummary]

  init(_ summaries: [ReleaseSummary]) { self.summaries = summaries }

  func text(_ style: TextStyle) -> String { summaries.map(lines).joined(separator: "\n") }

  private func lines(_ summary: ReleaseSummary) -> String {
    let counts = summary.counts
    let labels = summary.labels.map { "\($0.count) \($0.form.rawValue)" }.joined(separator: ", ")
    let editions = counts.editions.map { "\($0.name) (\($0.authorities) authorities)" }.joined(separator: ", ")
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
      ("Neighbours", editions.isEmpty ? "none" : editions),
      ("Noticed", summary.notices.isEmpty ? "nothing" : "\(summary.notices.count)"),
    ]
    let notices = summary.notices.map { "  \($0.line.map { "line \($0): " } ?? "")\($0.message) (\($0.check))" }
    let width = facts.map(\.0.count).max() ?? 0
    let aligned = facts.map { $0.0 + String(repeating: " ", count: width + 2 - $0.0.count) + $0.1 }
    return (aligned + notices).joined(separator: "\n") + "\n"
  }
}
