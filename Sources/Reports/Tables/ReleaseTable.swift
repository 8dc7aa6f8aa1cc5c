import Days
public import PublishedData

extension Table {
  /// What is told of each release.
  public static let releaseColumns = [
    Column("release", .text, "the release’s id"), Column("title", .text, "its title"),
    Column("data_set", .text, "the id of its data set"),
    Column("known_from", .day, "the first day on which its figures were known"),
    Column.perhaps("withdrawn_on", .day, "the day on which it was withdrawn"),
    Column.perhaps("withdrawn_because", .text, "why it was withdrawn"),
    Column("source", .text, "where it was taken from"),
    Column("observations", .integer, "how many cells it has"), Column("numbers", .integer, "how many have a number"),
    Column("series", .integer, "how many series it has"), Column("areas", .integer, "how many areas it is about"),
  ]

  /// Releases, a row each.
  public static func releases(_ summaries: [ReleaseSummary]) -> Table {
    Table(
      releaseColumns,
      summaries.map { summary in
        Row(summary.release.id) {
          let (release, counts) = (summary.release, summary.counts)
          return [
            .string(release.id), .string(release.title), .string(release.dataSet),
            .string(release.knownFrom.description), .optional(release.withdrawal?.day.description),
            .optional(release.withdrawal?.reason), .string(release.source),
          ] + [counts.observations, counts.numbers, counts.series, counts.areas].map(JSON.integer)
        }
      })
  }
}
