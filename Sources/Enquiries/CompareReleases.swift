package import Benchmarking
public import Days
import PublishedData
public import Strategy

/// What another state of a data set changes: its figures, and the verdicts on every promise.
public struct CompareReleases {
  /// The data set that differs.
  public let dataSet: String
  /// On which promises are judged.
  public let day: Day

  public init(_ dataSet: String, on day: Day) {
    self.dataSet = dataSet
    self.day = day
  }

  /// - Throws: `Refusal` where a record does not hold what a measure names.
  public func run(from before: Record, to after: Record) throws -> ReleaseDifference {
    let evaluations = try before.strategies.flatMap { strategy in
      try zip(
        before.council(of: strategy.id)?.evaluations(of: strategy, on: day) ?? [],
        after.council(of: strategy.id)?.evaluations(of: strategy, on: day) ?? []
      ).map { (before: $0, after: $1) }
    }
    return ReleaseDifference(
      from: before.published.cubes[dataSet], to: after.published.cubes[dataSet], evaluations: evaluations)
  }
}

extension Record {
  /// The same strategies with another published record.
  package func with(_ published: PublishedRecord) -> Record {
    let councils = councils.mapValues { council in
      CouncilRecord(
        council.council, strategies: council.strategies, version: council.version, published: published,
        counts: shelf.counts)
    }
    let national = NationalRecord(national.commitments, published: published, counts: shelf.counts)
    return Record(
      published, version: publishedVersion, shelf: shelf, national: national, councils: councils, search: search)
  }
}
