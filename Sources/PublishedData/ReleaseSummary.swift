public import Days

/// What is held of one release.
public struct ReleaseSummary: Sendable {
  public let release: Release
  public let counts: ReleaseCounts
  /// How many different period labels there are of each form.
  public let labels: [(form: PeriodLabel.Form, count: Int)]
  public let notices: [ReleaseNotice]
  /// The day on which it was imported into this record; nil where the log does not tell.
  public let takenIn: Day?

  public init(
    release: Release, counts: ReleaseCounts, labels: [(form: PeriodLabel.Form, count: Int)],
    notices: [ReleaseNotice], takenIn: Day?
  ) {
    self.takenIn = takenIn
    self.release = release
    self.counts = counts
    self.labels = labels
    self.notices = notices
  }

  /// The same as it was known by a day; nil where the release was not.
  public func asKnown(by day: Day) -> ReleaseSummary? {
    release.asKnown(by: day).map {
      ReleaseSummary(release: $0, counts: counts, labels: labels, notices: notices, takenIn: takenIn)
    }
  }
}

/// How much of a release is held.
public struct ReleaseCounts: Sendable {
  /// Cells, and those of them with a number.
  public let observations, numbers: Int
  public let series, measures, dictionaryLines, areas: Int
  /// Neighbour editions by name, with how many authorities have neighbours in them.
  public let editions: [(name: String, authorities: Int)]

  public init(
    observations: Int, numbers: Int, series: Int, measures: Int, dictionaryLines: Int, areas: Int,
    editions: [(name: String, authorities: Int)]
  ) {
    self.observations = observations
    self.numbers = numbers
    self.series = series
    self.measures = measures
    self.dictionaryLines = dictionaryLines
    self.areas = areas
    self.editions = editions
  }
}

/// What was noticed in a file of a release when it was taken in.
public struct ReleaseNotice: Equatable, Sendable {
  public let check: String
  public let message: String
  public let file: String
  public let line: Int?

  public init(check: String, message: String, file: String, line: Int?) {
    self.check = check
    self.message = message
    self.file = file
    self.line = line
  }
}
