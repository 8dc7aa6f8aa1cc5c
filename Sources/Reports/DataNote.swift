import Days
public import PublishedData

/// By when the figures of an answer were known that draws on the whole record, and where they come from.
public struct DataNote: Sendable {
  /// `Data known by 8 April 2026 · DfE, Local Authority Interactive Tool, as published on 8 April 2026.`
  public let text: String

  /// - Parameters:
  ///   - release: that of the areas.
  ///   - newest: the one that was known last, of any data set.
  public init(_ release: Release, newest: Release) {
    let since = newest.knownFrom > release.knownFrom ? ", and releases of other data sets since" : ""
    text = "Data known by \(newest.knownFrom.spelled) · \(release.source)\(since)."
  }
}
